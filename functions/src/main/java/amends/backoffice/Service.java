package amends.backoffice;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** One of AWS's services: a refusal or silence of it becomes a {@link Fault} that says which call, and its code alone. */
record Service(String name) {
    <T> T ask(String call, Supplier<T> asking) {
        try {
            return asking.get();
        } catch (AwsServiceException e) {
            throw new Fault(name + " refused " + call + ": " + code(e) + " (status " + e.statusCode() + ")", e);
        } catch (SdkClientException e) {
            throw new Fault(name + " could not be reached for " + call, e);
        }
    }

    static String code(AwsServiceException e) {
        return Optional.ofNullable(e.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse(e.getClass().getSimpleName());
    }

    /** Whether it asks to come again later. */
    static boolean busy(AwsServiceException e) {
        return e.isThrottlingException() || code(e).equals("TransactionInProgressException");
    }
}

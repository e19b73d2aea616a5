package amends.local.lambda;

import amends.local.template.Function;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Keeps functions to their roles, as IAM does: a call that its function's role does not allow is refused before it is
 * sent. Every client of the SDK in this process has one, by its name in the SDK's list of interceptors.
 */
public final class Roles implements ExecutionInterceptor {
    /** Names the file in which each call that a function makes is noted, once; without it none is. */
    public static final String NOTED = "AMENDS_CALLS";

    /** What the thread runs for; a thread that it starts runs for the same function. */
    private static final ThreadLocal<Function> ACTING = new InheritableThreadLocal<>();

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final int FORBIDDEN = 400;

    /** What a handler does. */
    interface Work {
        void run() throws IOException;
    }

    /** Does something as this function. */
    static void of(Function function, Work work) throws IOException {
        ACTING.set(function);
        try {
            work.run();
        } finally {
            ACTING.remove();
        }
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Function function = ACTING.get();
        if (function == null) {
            return;
        }
        String name =
                attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).toLowerCase(Locale.ROOT) + ":"
                        + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        for (Call call : Call.of(name, context.request())) {
            Call whole = call.in(function.arn());
            note(function, whole);
            if (!function.role().allows(whole.action(), whole.resource())) {
                throw refusal(function, whole);
            }
        }
    }

    private static AwsServiceException refusal(Function function, Call call) {
        String message = "template.yaml does not allow " + function.id() + " " + call.action() + " on "
                + call.resource() + "; its role must, or it must not ask";
        return AwsServiceException.builder()
                .message(message)
                .statusCode(FORBIDDEN)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("AccessDeniedException")
                        .errorMessage(message)
                        .build())
                .build();
    }

    private static void note(Function function, Call call) {
        String line = String.join(" ", function.id(), call.action(), call.resource());
        Optional<Path> file = Optional.ofNullable(System.getenv(NOTED)).map(Path::of);
        if (file.isPresent() && SEEN.add(line)) {
            try {
                Files.writeString(file.get(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

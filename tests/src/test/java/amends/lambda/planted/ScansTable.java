package amends.lambda.planted;

/** Planted: a scan. */
public final class ScansTable {
    software.amazon.awssdk.services.dynamodb.model.ScanRequest scan;
}

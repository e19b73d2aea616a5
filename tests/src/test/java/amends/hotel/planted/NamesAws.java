package amends.hotel.planted;

/** Planted: a room of shared that names AWS. */
public final class NamesAws {
    software.amazon.awssdk.services.sqs.SqsClient client;
}

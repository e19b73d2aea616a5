package amends.tests.lambda;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What should come to no function, and to any. */
final class BadEvents {
    /** Lambda takes 6 MB at the most. */
    private static final int HUGE = 5_900_000;

    private BadEvents() {}

    /** Each with what it is. */
    static Map<String, byte[]> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("nothing", "");
        all.put("no JSON", "the shower is cold");
        all.put("JSON cut off", "{\"Records\":[{\"messageId\":\"m1\",\"body\":");
        all.put("an empty object", "{}");
        all.put("null", "null");
        all.put("an array", "[]");
        all.put("a number", "7");
        all.put("a text", "\"the shower is cold\"");
        all.put("no records", "{\"Records\":null}");
        all.put("records of the wrong type", "{\"Records\":\"many\"}");
        all.put("records that are none", "{\"Records\":[7,null,\"x\",[],{}]}");
        all.put(
                "a message of wrong types",
                "{\"Records\":[{\"messageId\":7,\"body\":{\"shelf\":[]},\"dynamodb\":\"x\"}]}");
        all.put(
                "a message that is none",
                "{\"Records\":[{\"messageId\":\"m1\",\"eventSource\":\"aws:sqs\",\"body\":\"the shower is cold\"}]}");
        all.put(
                "a change of wrong types",
                "{\"Records\":[{\"eventSource\":\"aws:dynamodb\",\"eventName\":\"INSERT\",\"dynamodb\":{\"SequenceNumber\":7,"
                        + "\"NewImage\":{\"type\":{\"S\":\"entry\"},\"PK\":{\"N\":\"x\"},\"SK\":7,\"version\":{\"S\":\"1\"}}}}]}");
        all.put(
                "a request of wrong types",
                "{\"version\":2,\"routeKey\":{},\"headers\":[],\"cookies\":\"x\",\"requestContext\":7,\"body\":[],"
                        + "\"pathParameters\":\"x\",\"isBase64Encoded\":\"yes\"}");
        all.put(
                "a call of wrong types",
                "{\"Name\":\"ContactFlowEvent\",\"Details\":{\"ContactData\":[],\"Parameters\":\"words\"}}");
        all.put(
                "a file somewhere",
                "{\"Records\":[{\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"b\"}}}]}");
        all.put(
                "a message straight from a topic",
                "{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":{\"MessageId\":\"m1\",\"Message\":\"{}\"}}]}");
        all.put("an event of another bus", "{\"source\":\"aws.s3\",\"detail-type\":\"Object Created\",\"detail\":{}}");
        all.put("deep", "{\"Records\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        all.put("a huge text", "{\"words\":\"" + "a".repeat(HUGE) + "\"}");
        all.put("a huge message", "{\"Records\":[{\"messageId\":\"m1\",\"body\":\"" + "a".repeat(HUGE) + "\"}]}");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        all.forEach((what, text) -> bytes.put(what, text.getBytes(StandardCharsets.UTF_8)));
        bytes.put("no UTF-8", "{\"Records\":\"Zimmer für zwei\"}".getBytes(StandardCharsets.ISO_8859_1));
        return bytes;
    }
}

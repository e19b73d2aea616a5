package amends.local.standin;

import amends.local.phones.Phones;
import amends.local.wire.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SNS's Publish, CreateTopic and ListTopics, in AWS's query protocol, with AWS's refusals. */
final class Notifications {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern SUBJECT = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z0-9_.-]{1,256}");
    private static final int LONGEST_TEXT = 1600;
    private static final int LONGEST_MESSAGE = 256 * 1024;

    private final String arn;
    private final Topics topics;
    private final Phones phones;
    private final Supplier<String> ids;

    Notifications(String arn, Topics topics, Phones phones, Supplier<String> ids) {
        this.arn = arn;
        this.topics = topics;
        this.phones = phones;
        this.ids = ids;
    }

    Reply answer(Optional<Map<String, String>> form) throws IOException {
        if (form.isEmpty()) {
            return refused(400, "MalformedQueryString", "The body is no form");
        }
        Map<String, String> request = form.get();
        return switch (request.getOrDefault("Action", "")) {
            case "Publish" -> publish(request);
            case "CreateTopic" -> create(request.getOrDefault("Name", ""));
            case "ListTopics" -> done("ListTopics", list());
            default -> refused(400, "InvalidAction", "Only Publish, CreateTopic and ListTopics are answered here");
        };
    }

    private Reply create(String name) throws IOException {
        if (!TOPIC.matcher(name).matches()) {
            return invalid("Topic Name");
        }
        topics.create(arn + name);
        return done("CreateTopic", element("TopicArn", arn + name));
    }

    private String list() {
        return topics.all().stream()
                .map(topic -> "<member>" + element("TopicArn", topic) + "</member>")
                .collect(Collectors.joining("", "<Topics>", "</Topics>"));
    }

    private Reply publish(Map<String, String> request) throws IOException {
        String message = request.getOrDefault("Message", "");
        if (message.isEmpty()) {
            return invalid("Empty message");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 1; request.containsKey("MessageAttributes.entry." + i + ".Name"); i++) {
            String entry = "MessageAttributes.entry." + i;
            String name = request.getOrDefault(entry + ".Name", "");
            String value = request.getOrDefault(
                    entry + ".Value.StringValue", request.getOrDefault(entry + ".Value.BinaryValue", ""));
            if (!ATTRIBUTE.matcher(name).matches() || value.isEmpty()) {
                return refused(
                        400,
                        "ParameterValueInvalid",
                        "The message attribute '" + name + "' must contain non-empty message attribute value.");
            }
            attributes.put(name, value);
        }
        String number = request.get("PhoneNumber");
        String topic = request.getOrDefault("TopicArn", request.get("TargetArn"));
        if (number == null) {
            return topic == null
                    ? invalid("TopicArn or TargetArn Reason: no value for required parameter")
                    : toTopic(topic, request.getOrDefault("Subject", ""), message, attributes);
        }
        return topic == null
                ? toPhone(number, message, attributes)
                : invalid("Only one of TopicArn, TargetArn or PhoneNumber may be given");
    }

    private Reply toPhone(String number, String message, Map<String, String> attributes) throws IOException {
        if (!E164.matcher(number).matches()) {
            return invalid("PhoneNumber Reason: " + number + " is not valid to publish to");
        }
        if (message.length() > LONGEST_TEXT) {
            return invalid("Message too long");
        }
        String id = ids.get();
        phones.text(id, attributes.getOrDefault("AWS.MM.SMS.OriginationNumber", ""), number, message, attributes);
        return done("Publish", element("MessageId", id));
    }

    private Reply toTopic(String topic, String subject, String message, Map<String, String> attributes)
            throws IOException {
        if (!topics.has(topic)) {
            return refused(404, "NotFound", "Topic does not exist");
        }
        if (!subject.isEmpty() && !SUBJECT.matcher(subject).matches()) {
            return invalid("Subject");
        }
        if (message.getBytes(StandardCharsets.UTF_8).length > LONGEST_MESSAGE) {
            return invalid("Message too long");
        }
        String id = ids.get();
        phones.topic(id, topic, subject, message, attributes);
        return done("Publish", element("MessageId", id));
    }

    private Reply done(String action, String result) {
        return xml(
                200,
                action + "Response",
                "<" + action + "Result>" + result + "</" + action + "Result><ResponseMetadata>"
                        + element("RequestId", ids.get()) + "</ResponseMetadata>");
    }

    private Reply invalid(String what) {
        return refused(400, "InvalidParameter", "Invalid parameter: " + what);
    }

    private Reply refused(int status, String code, String message) {
        return xml(
                status,
                "ErrorResponse",
                "<Error>" + element("Type", "Sender") + element("Code", code) + element("Message", message) + "</Error>"
                        + element("RequestId", ids.get()));
    }

    private static Reply xml(int status, String root, String content) {
        return Reply.of(
                status,
                "text/xml",
                "<" + root + " xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\">" + content + "</" + root + ">");
    }

    private static String element(String name, String text) {
        String escaped = text.replaceAll("\\p{Cntrl}", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return "<" + name + ">" + escaped + "</" + name + ">";
    }
}

package amends.local.phones;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that went to or came from a simulated phone, or to a topic.
 *
 * @param number its place in the log, from 1
 * @param id the message id that SNS gave, or the inbound message id
 * @param from a number, or empty when the sender named none
 * @param to a number, or the topic's ARN
 * @param subject of a topic's message, or empty
 * @param attributes as the sender gave them; {@value #ID} is the text's own stable id
 */
public record Message(
        long number,
        Instant at,
        Way way,
        String id,
        String from,
        String to,
        String subject,
        String text,
        Map<String, String> attributes) {

    static final String ID = "amends-id";

    /** Which way it went. */
    public enum Way {
        /** A text to a phone. */
        OUT("out"),
        /** A text from a guest's phone. */
        IN("in"),
        /** A message to a topic. */
        TOPIC("topic");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        static Way of(String code) {
            for (Way way : values()) {
                if (way.code.equals(code)) {
                    return way;
                }
            }
            throw new IllegalArgumentException("No way: " + code);
        }
    }

    Map<String, Object> line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("n", number);
        line.put("at", at.toString());
        line.put("way", way.code);
        line.put("id", id);
        line.put("amendsId", attributes.getOrDefault(ID, ""));
        line.put("from", from);
        line.put("to", to);
        line.put("subject", subject);
        line.put("text", text);
        line.put("attributes", attributes);
        return line;
    }

    static Message of(Map<String, Object> line) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (line.get("attributes") instanceof Map<?, ?> kept) {
            kept.forEach((name, value) -> attributes.put(String.valueOf(name), String.valueOf(value)));
        }
        return new Message(
                ((Number) line.getOrDefault("n", 0)).longValue(),
                Instant.parse(text(line, "at")),
                Way.of(text(line, "way")),
                text(line, "id"),
                text(line, "from"),
                text(line, "to"),
                text(line, "subject"),
                text(line, "text"),
                attributes);
    }

    private static String text(Map<String, Object> line, String name) {
        return String.valueOf(line.get(name));
    }
}

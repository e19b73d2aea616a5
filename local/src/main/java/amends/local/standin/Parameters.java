package amends.local.standin;

import amends.local.wire.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Parameter Store's GetParameter, in AWS's JSON protocol. */
final class Parameters {
    private static final String UNREADABLE = "(encrypted: ask WithDecryption)";

    private final String arn;
    private final Map<String, String> values;

    Parameters(String arn, Map<String, String> values) {
        this.arn = arn;
        this.values = values;
    }

    Reply answer(String target, Optional<Map<String, Object>> request) {
        if (request.isEmpty()) {
            return refused("SerializationException", "The body is no JSON object");
        }
        return target.equals("AmazonSSM.GetParameter")
                ? get(request.get())
                : refused("UnknownOperationException", "Only GetParameter is answered here");
    }

    private Reply get(Map<String, Object> request) {
        if (!(request.get("Name") instanceof String asked)) {
            return refused("ValidationException", "Name must not be null");
        }
        String name = named(asked);
        String value = values.get(name);
        if (value == null) {
            return refused("ParameterNotFound", "There is no parameter " + asked);
        }
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("Name", name);
        parameter.put("Type", "SecureString");
        parameter.put("Value", Boolean.TRUE.equals(request.get("WithDecryption")) ? value : UNREADABLE);
        parameter.put("Version", 1);
        parameter.put("ARN", name.startsWith("/") ? arn + name : arn + "/" + name);
        parameter.put("DataType", "text");
        return reply(200, Map.of("Parameter", parameter));
    }

    /** A parameter may be asked for by its ARN, which leaves out the slash before a name that has none. */
    private String named(String asked) {
        if (!asked.startsWith(arn + "/")) {
            return asked;
        }
        String path = asked.substring(arn.length());
        return values.containsKey(path) ? path : path.substring(1);
    }

    private static Reply refused(String type, String message) {
        return reply(400, Map.of("__type", type, "message", message));
    }

    private static Reply reply(int status, Map<String, ?> object) {
        return Reply.json(status, object).with("Content-Type", "application/x-amz-json-1.1");
    }
}

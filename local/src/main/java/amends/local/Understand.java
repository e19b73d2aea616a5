package amends.local;

import amends.hotel.Coded;
import amends.listening.Listener;
import amends.listening.Understanding;
import amends.local.command.Arguments;
import amends.local.command.Command;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code ./amends understand}: what the house makes of each message, one JSON line in and one out, with the code that the
 * text function runs.
 */
final class Understand implements Command {
    private static final JSON JSON_LINES = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

    @Override
    public String name() {
        return "understand";
    }

    @Override
    public String summary() {
        return "Reads messages as JSON lines {\"id\",\"text\"} and writes what each means";
    }

    @Override
    public String help() {
        return """
                ./amends understand takes no options: it reads JSON lines {"id","text"} from standard input, and writes for
                each what it means.
                """;
    }

    @Override
    public int run(Arguments arguments) {
        arguments.nothingElse();
        try {
            Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
            Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
            return understand(in, out) == 0 ? 0 : 1;
        } catch (IOException broken) {
            throw new UncheckedIOException("standard input or output broke", broken);
        }
    }

    /** Answers every line but blank ones; how many of them were no message. */
    static int understand(Reader in, Writer out) throws IOException {
        Listener listener = Listener.shipped();
        BufferedReader lines = new BufferedReader(in);
        int notMessages = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                Map<String, Object> answer = answer(listener, line);
                if (answer.containsKey("error")) {
                    notMessages++;
                }
                out.write(JSON_LINES.asString(answer));
                out.write('\n');
                out.flush();
            }
        }
        return notMessages;
    }

    private static Map<String, Object> answer(Listener listener, String line) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            Map<String, Object> message = JSON.std.mapFrom(line);
            answer.put("id", message.get("id"));
            if (message.get("text") instanceof String text) {
                put(listener.listen(text), answer);
            } else {
                answer.put("error", "The line has no \"text\" in quotes.");
            }
        } catch (JsonProcessingException notJson) {
            answer.put("id", null);
            answer.put("error", "The line is no JSON object: {\"id\": …, \"text\": …} is expected.");
        }
        return answer;
    }

    private static void put(Understanding understood, Map<String, Object> answer) {
        answer.put("language", understood.language().code());
        answer.put("kind", understood.kind().code());
        answer.put("category", understood.category().code());
        answer.put("second", understood.second().map(Coded::code).orElse(null));
        answer.put("severity", understood.severity().number());
        answer.put("remedies", understood.remedies().stream().map(Coded::code).toList());
        answer.put("safety", understood.safety());
        answer.put("room", understood.room().orElse(null));
        Map<String, Object> sure = new LinkedHashMap<>();
        sure.put("kind", hundredths(understood.sure().kind()));
        sure.put("category", hundredths(understood.sure().category()));
        sure.put("remedies", hundredths(understood.sure().remedies()));
        answer.put("sure", sure);
        answer.put("because", understood.because());
    }

    private static double hundredths(double share) {
        return Math.round(share * 100) / 100.0;
    }
}

package amends.local.phones;

import amends.local.wire.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The page of simulated phones: files of this package's resources, served as they are. */
final class Page {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private record File(String name, String type) {}

    private static final Map<String, File> FILES = Map.of(
            "/_local/phones", new File("phones.html", "text/html; charset=utf-8"),
            "/_local/phones/phones.css", new File("phones.css", "text/css; charset=utf-8"),
            "/_local/phones/phones.js", new File("phones.js", "text/javascript; charset=utf-8"),
            "/_local/phones/icon.svg", new File("icon.svg", "image/svg+xml"));

    private Page() {}

    static Reply at(String path) throws IOException {
        File file = FILES.get(path);
        if (file == null) {
            return Reply.problem(404, "Not here", "There is no such local page.");
        }
        try (InputStream in = Page.class.getResourceAsStream(file.name())) {
            if (in == null) {
                throw new IOException("The build has left out " + file.name());
            }
            return Reply.of(200, file.type(), new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .with("Content-Security-Policy", POLICY)
                    .with("Referrer-Policy", "no-referrer");
        }
    }
}

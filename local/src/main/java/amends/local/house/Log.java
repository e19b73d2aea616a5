package amends.local.house;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** The file that a process writes its output to. */
record Log(Path file) {
    private static final int TAIL_BYTES = 8_192;
    private static final int TAIL_LINES = 12;

    /** Begins anew; what the last run wrote stays beside it. */
    void begin() {
        try {
            if (Files.exists(file)) {
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + ".previous"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its last lines, indented to be shown below a sentence, and where to read the rest. */
    String lastLines() {
        List<String> tail = Files.exists(file) ? tail() : List.of();
        return (tail.isEmpty() ? List.of("(nothing was written)") : tail)
                        .stream().map(line -> "    " + line).collect(Collectors.joining("\n", "", "\n    (all of it: "))
                + file + ")";
    }

    /** The last line, empty when there is none. */
    String lastLine() {
        List<String> tail = Files.exists(file) ? tail() : List.of();
        return tail.isEmpty() ? "" : tail.getLast();
    }

    private List<String> tail() {
        try (RandomAccessFile read = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(TAIL_BYTES, read.length())];
            read.seek(read.length() - bytes.length);
            read.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

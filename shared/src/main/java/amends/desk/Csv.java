package amends.desk;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as RFC 4180 has them: quotes around commas, line ends and doubled quotes; LF will do for CRLF. */
final class Csv {
    /**
     * One record.
     *
     * @param line on which it begins, the first being 1
     */
    record Row(int line, List<String> fields) {
        Row {
            fields = List.copyOf(fields);
        }
    }

    /** A quote where none may stand, or one that is never closed. */
    static final class Broken extends Exception {
        private final int line;

        Broken(int line, String says) {
            super(says);
            this.line = line;
        }

        int line() {
            return line;
        }

        String says() {
            return String.valueOf(getMessage());
        }
    }

    private static final int END = -1;

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private int at;
    private int line = 1;
    private int begun = 1;

    private Csv(String text) {
        // A byte order mark, as spreadsheets write it.
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The records of a text; blank lines are none. */
    static List<Row> read(String text) throws Broken {
        return new Csv(text).rows();
    }

    private List<Row> rows() throws Broken {
        while (next() != END) {
            fields.add(next() == '"' ? quoted() : bare());
            switch (next()) {
                case ',' -> {
                    at++;
                    if (next() == END) {
                        fields.add("");
                        endRow();
                    }
                }
                case '\r', '\n', END -> {
                    endLine();
                    endRow();
                }
                default -> throw new Broken(line, "something stands behind a closing quote");
            }
        }
        return rows;
    }

    private String bare() throws Broken {
        int from = at;
        while (next() != ',' && next() != '\r' && next() != '\n' && next() != END) {
            if (next() == '"') {
                throw new Broken(line, "a quote stands inside a field that does not begin with one");
            }
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() throws Broken {
        int opened = line;
        var field = new StringBuilder();
        at++;
        while (true) {
            switch (next()) {
                case END -> throw new Broken(opened, "a quote is never closed");
                case '"' -> {
                    at++;
                    if (next() != '"') {
                        return field.toString();
                    }
                    field.append('"');
                    at++;
                }
                default -> {
                    if (next() == '\n') {
                        line++;
                    }
                    field.append(text.charAt(at));
                    at++;
                }
            }
        }
    }

    private void endLine() {
        if (next() == '\r') {
            at++;
        }
        if (next() == '\n') {
            at++;
        }
        line++;
    }

    private void endRow() {
        if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
            rows.add(new Row(begun, fields));
        }
        fields = new ArrayList<>();
        begun = line;
    }

    private int next() {
        return at < text.length() ? text.charAt(at) : END;
    }
}

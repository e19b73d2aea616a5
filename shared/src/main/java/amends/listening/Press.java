package amends.listening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Prints figures and texts so that {@link Pages} are read in a few pieces, not word by word. */
final class Press {
    static final char END = '\n';

    private final List<byte[]> printed = new ArrayList<>();

    Press figure(int figure) {
        printed.add(ByteBuffer.allocate(Integer.BYTES).putInt(figure).array());
        return this;
    }

    /** In two bytes each, if each has room in them, for a light file. */
    Press figures(int[] figures) {
        boolean small = Arrays.stream(figures).allMatch(figure -> figure == (short) figure);
        int width = small ? Short.BYTES : Integer.BYTES;
        ByteBuffer piece = ByteBuffer.allocate(Integer.BYTES + 1 + width * figures.length);
        piece.putInt(figures.length).put((byte) width);
        for (int figure : figures) {
            if (small) {
                piece.putShort((short) figure);
            } else {
                piece.putInt(figure);
            }
        }
        printed.add(piece.array());
        return this;
    }

    Press texts(List<String> texts) {
        byte[] all = texts.stream()
                .map(text -> text + END)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        printed.add(ByteBuffer.allocate(Integer.BYTES + all.length)
                .putInt(all.length)
                .put(all)
                .array());
        return this;
    }

    byte[] printed() {
        ByteBuffer whole = ByteBuffer.allocate(
                printed.stream().mapToInt(piece -> piece.length).sum());
        printed.forEach(whole::put);
        return whole.array();
    }
}

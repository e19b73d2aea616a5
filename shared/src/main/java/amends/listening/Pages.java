package amends.listening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a {@link Press} has printed, read in the same order. */
final class Pages {
    private final ByteBuffer in;

    Pages(byte[] printed) {
        in = ByteBuffer.wrap(printed);
    }

    int figure() {
        return in.getInt();
    }

    int[] figures() {
        int[] figures = new int[in.getInt()];
        int width = in.get();
        if (width == Short.BYTES) {
            short[] small = new short[figures.length];
            in.asShortBuffer().get(small);
            for (int i = 0; i < small.length; i++) {
                figures[i] = small[i];
            }
        } else {
            in.asIntBuffer().get(figures);
        }
        in.position(in.position() + width * figures.length);
        return figures;
    }

    List<String> texts() {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        String all = new String(bytes, StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>();
        int from = 0;
        while (from < all.length()) {
            int to = all.indexOf(Press.END, from);
            texts.add(all.substring(from, to));
            from = to + 1;
        }
        return texts;
    }
}

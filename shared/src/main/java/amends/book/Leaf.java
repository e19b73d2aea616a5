package amends.book;

import amends.hotel.Page;
import amends.hotel.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One transaction: all of it is written, or nothing. A page is put only if it is as it was read (a new one, of version
 * 0, only if nothing stands there); a page is held when it must not have changed while the others are written.
 */
public final class Leaf {
    /** What is done at one place. */
    public sealed interface Line {
        Page page();

        /** Write it, with the next version. */
        record Put(Page page) implements Line {}

        /** Leave it, but only if it is unchanged; absent when its version is 0. */
        record Held(Page page) implements Line {}

        /** Take it out. */
        record Torn(Page page) implements Line {}
    }

    private final Map<Place, Line> lines = new LinkedHashMap<>();

    /** Writes a page; what was said of its place on this leaf before is replaced, for one place is written once. */
    public Leaf put(Page page) {
        lines.put(page.place(), new Line.Put(page));
        return this;
    }

    /** Insists on a page being unchanged, unless this leaf writes it anyway. */
    public Leaf hold(Page page) {
        lines.putIfAbsent(page.place(), new Line.Held(page));
        return this;
    }

    public Leaf tear(Page page) {
        lines.put(page.place(), new Line.Torn(page));
        return this;
    }

    /** What this leaf is about to write at a place: for a second move of the same counter within one leaf. */
    public <P extends Page> Optional<P> pending(Place place, Class<P> type) {
        return lines.get(place) instanceof Line.Put put ? Optional.of(type.cast(put.page())) : Optional.empty();
    }

    /** At most 100 of them, as the table allows. */
    public List<Line> lines() {
        return new ArrayList<>(lines.values());
    }
}

package amends.hotel;

import java.util.List;

/**
 * One item of the book. A page carries the version under which it was read, 0 when it is new: it is written only if
 * that is still so, and then bears the next one.
 */
public interface Page {
    Place place();

    long version();

    /** The indexes that list it as it now is. */
    default List<Listing> listings() {
        return List.of();
    }
}

package amends.book;

import amends.clerk.Person;
import amends.clerk.Shift;
import amends.clerk.Tablet;
import amends.clerk.Workload;
import amends.complaint.BoardLine;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Example;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Listing;
import amends.hotel.Listing.Index;
import amends.hotel.Page;
import amends.hotel.Phone;
import amends.hotel.Place;
import amends.stay.Stay;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The book on a desk without a cloud: the same conditions, the same indexes, in memory. */
public final class BookInMemory implements Book {
    private final Map<Place, Page> pages = new HashMap<>();

    @Override
    public synchronized <P extends Page> Optional<P> at(Place place, Class<P> type) {
        return Optional.ofNullable(pages.get(place)).map(type::cast);
    }

    @Override
    public synchronized List<Page> together(List<Place> places) {
        if (places.size() > 25) {
            throw new IllegalArgumentException("at most 25 pages together");
        }
        return places.stream()
                .distinct()
                .filter(pages::containsKey)
                .map(pages::get)
                .toList();
    }

    /** Every page, for a test that counts all over. */
    public synchronized List<Page> everything() {
        return List.copyOf(pages.values());
    }

    @Override
    public List<Entry> entries(Place of, int from, int most) {
        return all(Entry.class)
                .filter(entry -> entry.of().equals(of) && entry.number() >= from)
                .sorted(Comparator.comparingInt(Entry::number))
                .limit(most)
                .toList();
    }

    @Override
    public Roster staff(HotelId hotel) {
        return new Roster(
                all(Person.class).filter(it -> it.hotel().equals(hotel)).toList(),
                all(Workload.class).filter(it -> it.hotel().equals(hotel)).toList(),
                all(Shift.class).filter(it -> it.hotel().equals(hotel)).toList());
    }

    @Override
    public List<Tablet> tablets(HotelId hotel) {
        return all(Tablet.class).filter(it -> it.hotel().equals(hotel)).toList();
    }

    @Override
    public List<Example> examples(HotelId hotel, YearMonth month) {
        return all(Example.class)
                .filter(it -> it.place().shelf().equals(Place.examples(hotel, month)))
                .sorted(Comparator.comparing(it -> it.place().line()))
                .toList();
    }

    @Override
    public List<BoardLine> board(HotelId hotel) {
        return listed(Index.BOARD, hotel.value()).stream()
                .map(page -> BoardLine.of((Complaint) page))
                .toList();
    }

    @Override
    public List<String> history(HotelId hotel, Optional<Phone> phone, Optional<String> stay, int most) {
        return complaints(Index.HISTORY, Complaint.historyKey(hotel, phone, stay), most);
    }

    @Override
    public List<String> faults(HotelId hotel, String room, int most) {
        return complaints(Index.FAULTS, Stay.roomKey(hotel, room), most);
    }

    private List<String> complaints(Index index, String key, int most) {
        return listed(index, key).reversed().stream()
                .limit(most)
                .map(page -> ((Complaint) page).id())
                .toList();
    }

    @Override
    public List<Stay> staysOf(HotelId hotel, Phone phone, LocalDate day) {
        return stays(Index.PHONE, Stay.phoneKey(hotel, phone), day);
    }

    @Override
    public List<Stay> staysIn(HotelId hotel, String room, LocalDate day) {
        return stays(Index.ROOM, Stay.roomKey(hotel, room), day);
    }

    @Override
    public List<Stay> house(HotelId hotel, LocalDate day) {
        return stays(Index.HOUSE, Stay.houseKey(hotel), day);
    }

    private List<Stay> stays(Index index, String key, LocalDate day) {
        return listed(index, key).stream()
                .map(Stay.class::cast)
                .filter(stay -> !stay.departure().isBefore(day))
                .toList();
    }

    @Override
    public List<Place> due(int shard, Instant now, int most) {
        return until(Index.DUE, "D#" + shard, now, most);
    }

    @Override
    public List<Place> owed(int shard, Instant now, int most) {
        return until(Index.OWED, "O#" + shard, now, most);
    }

    @Override
    public List<Place> parked(HotelId hotel) {
        return listed(Index.OWED, "PARKED#" + hotel.value()).stream()
                .map(Page::place)
                .toList();
    }

    private List<Place> until(Index index, String key, Instant now, int most) {
        return listed(index, key).stream()
                .filter(page -> listing(page, index).sort().compareTo(Listing.time(now)) <= 0)
                .limit(most)
                .map(Page::place)
                .toList();
    }

    @Override
    public List<HotelId> hotels() {
        return all(Hotel.Listed.class).map(Hotel.Listed::hotel).toList();
    }

    private synchronized <P extends Page> Stream<P> all(Class<P> type) {
        return List.copyOf(pages.values()).stream().filter(type::isInstance).map(type::cast);
    }

    /** What an index lists under a key, in its order. */
    private List<Page> listed(Index index, String key) {
        return all(Page.class)
                .filter(page -> page.listings().stream()
                        .anyMatch(it -> it.index() == index && it.key().equals(key)))
                .sorted(Comparator.comparing(page -> listing(page, index).sort()))
                .toList();
    }

    private static Listing listing(Page page, Index index) {
        return page.listings().stream()
                .filter(it -> it.index() == index)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public synchronized Written write(Leaf leaf) {
        if (leaf.lines().isEmpty() || leaf.lines().size() > 100) {
            throw new IllegalArgumentException("a leaf has 1 to 100 lines");
        }
        for (Leaf.Line line : leaf.lines()) {
            Page now = pages.get(line.page().place());
            if ((now == null ? 0 : now.version()) != line.page().version()) {
                return Written.OVERTAKEN;
            }
        }
        for (Leaf.Line line : leaf.lines()) {
            switch (line) {
                case Leaf.Line.Put put -> pages.put(put.page().place(), next(put.page()));
                case Leaf.Line.Torn torn -> pages.remove(torn.page().place());
                case Leaf.Line.Held _ -> {}
            }
        }
        return Written.DONE;
    }

    /** The page under its next version. */
    private static Page next(Page page) {
        try {
            RecordComponent[] parts = page.getClass().getRecordComponents();
            Constructor<?> made = page.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].getName().equals("version")
                        ? page.version() + 1
                        : parts[i].getAccessor().invoke(page);
            }
            return (Page) made.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every page is a record with a version", e);
        }
    }
}

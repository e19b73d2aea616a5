package amends.desk;

import amends.book.Book;
import amends.book.Leaf;
import amends.book.Patience;
import amends.desk.StayForm.Fault;
import amends.desk.StayForm.Field;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Page;
import amends.hotel.Place;
import amends.stay.Stay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guests' bookings as the house's own system tells them: one by one, or a file of them. Told again, nothing changes. */
public final class BookingStays {
    private static final int MOST_READ = 25;

    private final Book book;

    public BookingStays(Book book) {
        this.book = book;
    }

    public sealed interface Booking {
        /**
         * @param changed false when it stood there already, word for word
         */
        record Booked(Stay stay, boolean changed) implements Booking {}

        record Faulty(List<Fault> faults) implements Booking {}

        record Busy() implements Booking {}
    }

    /** Puts one stay in the book, in place of what stood under its id. */
    public Booking put(HotelId hotel, StayForm form, Patience patience) {
        return switch (form.read(book.hotel(hotel))) {
            case StayForm.Reading.Faulty(List<Fault> faults) -> new Booking.Faulty(faults);
            case StayForm.Reading.Sound(Stay stay) ->
                write(List.of(stay), patience)
                        .<Booking>map(changed -> new Booking.Booked(stay, changed > 0))
                        .orElseGet(Booking.Busy::new);
        };
    }

    public sealed interface Import {
        /**
         * @param stays   how many the file tells of
         * @param changed how many of them were new or otherwise
         */
        record Imported(int stays, int changed) implements Import {}

        /** Nothing of the file was written. */
        record Faulty(List<LineFault> faults) implements Import {}

        /** Others were writing until no time was left: what is missing comes with the same file again. */
        record Busy() implements Import {}
    }

    /**
     * What is wrong on one line of a file.
     *
     * @param line   the first being 1, the header's
     * @param column by its name in the header, unless the line as a whole is wrong
     */
    public record LineFault(int line, Optional<String> column, String says) {
        @Override
        public String toString() {
            return "line " + line + column.map(name -> ", column " + name + " ").orElse(": ") + says;
        }
    }

    /** Puts every stay of a CSV file in the book, once all of its lines are known to be right. */
    public Import put(HotelId hotel, String csv, Patience patience) {
        var faults = new ArrayList<LineFault>();
        List<Stay> stays = read(book.hotel(hotel), csv, faults);
        if (!faults.isEmpty()) {
            return new Import.Faulty(List.copyOf(faults));
        }
        int changed = 0;
        for (int from = 0; from < stays.size(); from += MOST_READ) {
            Optional<Integer> written = write(stays.subList(from, Math.min(from + MOST_READ, stays.size())), patience);
            if (written.isEmpty()) {
                return new Import.Busy();
            }
            changed += written.get();
        }
        return new Import.Imported(stays.size(), changed);
    }

    private static List<Stay> read(Hotel hotel, String csv, List<LineFault> faults) {
        List<Csv.Row> rows;
        try {
            rows = Csv.read(csv);
        } catch (Csv.Broken broken) {
            faults.add(new LineFault(broken.line(), Optional.empty(), broken.says()));
            return List.of();
        }
        if (rows.isEmpty()) {
            faults.add(new LineFault(1, Optional.empty(), "the file is empty: its first line names the columns"));
            return List.of();
        }
        Map<Field, Integer> columns = columns(rows.getFirst(), faults);
        if (!faults.isEmpty()) {
            return List.of();
        }
        var stays = new ArrayList<Stay>();
        var lineOf = new HashMap<String, Integer>();
        for (Csv.Row row : rows.subList(1, rows.size())) {
            int width = rows.getFirst().fields().size();
            if (row.fields().size() != width) {
                faults.add(new LineFault(
                        row.line(),
                        Optional.empty(),
                        "there are " + row.fields().size() + " fields, and the header has " + width));
                continue;
            }
            switch (form(row, columns).read(hotel)) {
                case StayForm.Reading.Faulty(List<Fault> wrong) ->
                    wrong.forEach(fault -> faults.add(
                            new LineFault(row.line(), Optional.of(fault.field().column()), fault.says())));
                case StayForm.Reading.Sound(Stay stay) -> {
                    Integer earlier = lineOf.putIfAbsent(stay.id(), row.line());
                    if (earlier == null) {
                        stays.add(stay);
                    } else {
                        faults.add(new LineFault(
                                row.line(), Optional.of(Field.ID.column()), "stands on line " + earlier + " already"));
                    }
                }
            }
        }
        return stays;
    }

    private static Map<Field, Integer> columns(Csv.Row header, List<LineFault> faults) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (int at = 0; at < header.fields().size(); at++) {
            String name = header.fields().get(at).strip();
            Optional<Field> field = Field.of(name);
            if (field.isEmpty()) {
                faults.add(new LineFault(header.line(), Optional.of(name), "is not one that stays have"));
            } else if (columns.putIfAbsent(field.get(), at) != null) {
                faults.add(new LineFault(header.line(), Optional.of(name), "comes twice"));
            }
        }
        for (Field field : Field.values()) {
            if (field.needed() && !columns.containsKey(field)) {
                faults.add(new LineFault(header.line(), Optional.of(field.column()), "is missing"));
            }
        }
        return columns;
    }

    private static StayForm form(Csv.Row row, Map<Field, Integer> columns) {
        var of = new EnumMap<Field, String>(Field.class);
        columns.forEach((field, at) -> of.put(field, row.fields().get(at)));
        return new StayForm(
                of.getOrDefault(Field.ID, ""),
                of.getOrDefault(Field.GUEST, ""),
                of.getOrDefault(Field.ROOM, ""),
                of.getOrDefault(Field.PHONE, ""),
                of.getOrDefault(Field.LANGUAGE, ""),
                of.getOrDefault(Field.TIER, ""),
                of.getOrDefault(Field.ARRIVAL, ""),
                of.getOrDefault(Field.DEPARTURE, ""),
                of.getOrDefault(Field.NIGHTLY_RATE, ""));
    }

    /** Writes those that are new or otherwise, in one transaction; how many they were, or empty when time ran out. */
    private Optional<Integer> write(List<Stay> stays, Patience patience) {
        for (int tries = 1; ; tries++) {
            Map<Place, Page> there = new HashMap<>();
            book.together(stays.stream().map(Stay::place).toList()).forEach(page -> there.put(page.place(), page));
            List<Stay> changed = stays.stream()
                    .map(stay -> under(stay, Optional.ofNullable(there.get(stay.place()))))
                    .filter(stay -> !stay.equals(there.get(stay.place())))
                    .toList();
            if (changed.isEmpty()) {
                return Optional.of(0);
            }
            var leaf = new Leaf();
            changed.forEach(leaf::put);
            if (book.write(leaf) == Book.Written.DONE) {
                return Optional.of(changed.size());
            }
            if (!patience.again(tries)) {
                return Optional.empty();
            }
        }
    }

    private static Stay under(Stay stay, Optional<Page> there) {
        return new Stay(
                stay.hotel(),
                stay.id(),
                stay.guest(),
                stay.room(),
                stay.phone(),
                stay.language(),
                stay.tier(),
                stay.arrival(),
                stay.departure(),
                stay.nightlyRate(),
                there.map(Page::version).orElse(0L));
    }
}

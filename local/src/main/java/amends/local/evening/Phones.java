package amends.local.evening;

import amends.local.evening.Door.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The simulated phones of this evening: what they send, and everything that reaches them. */
final class Phones implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(300);

    private final Door door;
    private final EveningHotel hotel;
    private final List<Received> received = new ArrayList<>();
    private final Watch watch;
    private long last;

    /** A text that reached a phone. */
    record Received(String to, String id, String words) {}

    Phones(Door door, EveningHotel hotel) {
        this.door = door;
        this.hotel = hotel;
        this.last = number(door.get("/_local/texts?since=" + Long.MAX_VALUE, Map.of())
                .body()
                .get("last"));
        this.watch = Watch.every(LOOK, this::look);
    }

    /** Reads what came since the last look. */
    synchronized void look() {
        Answer answer = door.get("/_local/texts?since=" + last, Map.of());
        if (!(answer.body().get("texts") instanceof List<?> texts)) {
            return;
        }
        for (Object each : texts) {
            if (each instanceof Map<?, ?> text
                    && "out".equals(text.get("way"))
                    && hotel.knows(String.valueOf(text.get("to")))) {
                received.add(new Received(
                        String.valueOf(text.get("to")),
                        String.valueOf(text.get("amendsId")),
                        String.valueOf(text.get("text"))));
            }
        }
        last = number(answer.body().get("last"));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    synchronized List<Received> received() {
        return List.copyOf(received);
    }

    List<Received> to(String phone) {
        return received().stream().filter(text -> text.to().equals(phone)).toList();
    }

    /** A guest texts the hotel; a second try carries the same id. */
    void text(String from, String words, String id) {
        door.send(
                "POST",
                "/_local/texts",
                Map.of(),
                Optional.of(Map.of("from", from, "to", hotel.number().e164(), "text", words, "id", id)));
    }

    /** A guest calls the hotel's contact flow; a second try is the same contact. Returns what the flow is told. */
    Answer call(String from, String words, String contact) {
        return door.send(
                "POST",
                "/_local/phone",
                Map.of(),
                Optional.of(Map.of("from", from, "to", hotel.number().e164(), "words", words, "contactId", contact)));
    }

    @Override
    public void close() {
        watch.close();
    }
}

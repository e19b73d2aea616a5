package amends.desk;

import amends.clerk.Person;
import amends.hotel.HotelId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An identity provider that keeps its sessions in memory; its access tokens say in plain words whom they are for. */
public final class IdentityInMemory implements Identity {
    private record Held(HotelId hotel, String clerk, String tablet, int session) {}

    private final Map<String, Held> tokens = new HashMap<>();
    private final Map<Integer, String> current = new HashMap<>();
    private final List<Tokens> issued = new ArrayList<>();
    private int sessions;

    @Override
    public synchronized Tokens issue(Person person, String tablet) {
        sessions++;
        return next(person, tablet, sessions);
    }

    @Override
    public synchronized Optional<Tokens> refresh(String token, Person person, String tablet) {
        Held held = tokens.get(token);
        if (held == null || !current.containsKey(held.session())) {
            return Optional.empty();
        }
        if (!token.equals(current.get(held.session()))) {
            current.remove(held.session());
            return Optional.empty();
        }
        boolean theirs = held.hotel().equals(person.hotel())
                && held.clerk().equals(person.id())
                && held.tablet().equals(tablet);
        return theirs ? Optional.of(next(person, tablet, held.session())) : Optional.empty();
    }

    @Override
    public synchronized void revoke(String token) {
        Held held = tokens.get(token);
        if (held != null) {
            current.remove(held.session());
        }
    }

    /** Every pair of tokens that was ever handed out. */
    public synchronized List<Tokens> issued() {
        return List.copyOf(issued);
    }

    private Tokens next(Person person, String tablet, int session) {
        String access = person.hotel().value() + "/" + person.id() + "/" + person.name() + "/"
                + person.role().code() + "/" + tablet;
        var fresh = new Tokens(access, Duration.ofMinutes(15), "token-" + (issued.size() + 1));
        tokens.put(fresh.refresh(), new Held(person.hotel(), person.id(), tablet, session));
        current.put(session, fresh.refresh());
        issued.add(fresh);
        return fresh;
    }
}

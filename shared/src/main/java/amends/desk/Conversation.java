package amends.desk;

import amends.book.Book;
import amends.book.Leaf;
import amends.book.Receipt;
import amends.complaint.By;
import amends.complaint.Channel;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand;
import amends.complaint.Errand.Task;
import amends.complaint.Fact;
import amends.complaint.Ids;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.complaint.Standing;
import amends.complaint.Sure;
import amends.complaint.Talk;
import amends.complaint.Targets;
import amends.complaint.Understood;
import amends.dispatch.Move;
import amends.hotel.Hotel;
import amends.hotel.Language;
import amends.hotel.Place;
import amends.listening.Listener;
import amends.remedy.Remedy;
import amends.remedy.RemedyKind;
import amends.speaking.Saying;
import amends.speaking.Speaker;
import amends.stay.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One turn of a conversation by text: what a message is, given what is open, and what it makes of the book. */
final class Conversation {
    /** So often is a resolved complaint reopened by the guest's own words; then a manager hears of it. */
    static final int REOPENED_BY_ITSELF = 3;

    /** Without a stay, so long after it was resolved can a text still reopen it. */
    private static final Duration LINGERS = Duration.ofHours(24);

    private final Book book;
    private final Hotel hotel;
    private final Optional<Talk.OptOut> optOut;
    private final List<Complaint> complaints;
    private final Listener listener;
    private final Speaker speaker = new Speaker();
    private final Instant now;
    private final Leaf leaf;
    private final Optional<Stay> stay;
    private Talk talk;
    private Receipt receipt;

    /** @param complaints this phone's, the newest first */
    Conversation(
            Book book,
            Hotel hotel,
            Talk talk,
            Optional<Talk.OptOut> optOut,
            List<Complaint> complaints,
            Listener listener,
            Instant now,
            Leaf leaf) {
        this.book = book;
        this.hotel = hotel;
        this.talk = talk;
        this.optOut = optOut;
        this.complaints = complaints;
        this.listener = listener;
        this.now = now;
        this.leaf = leaf;
        this.stay = Guests.of(book, hotel, Optional.of(talk.guest()), Optional.empty(), now);
        this.receipt = Receipt.about(talk.guest().e164(), now);
    }

    /** What the turn came to. */
    Receipt receipt() {
        return receipt;
    }

    /** Writes the turn on the leaf; returns a reply that must go out at once. */
    Optional<Place> turn(String words, String id) {
        Understood heard = Meaning.of(listener.listen(words), now);
        Optional<Place> tellNow = Optional.empty();
        if (heard.safety()) {
            tellNow = danger(words, heard, id);
        } else {
            switch (heard.kind()) {
                case OPT_OUT -> optOut(words, heard);
                case OPT_IN -> optIn(words, heard);
                case HELP -> say(words, heard, Optional.of(helpText()), false);
                case THANKS -> thanks(words, heard);
                case ANSWER -> answer(words, heard, id);
                case QUESTION, COMPLAINT -> grievance(words, heard, id);
            }
        }
        leaf.put(talk);
        return tellNow;
    }

    private Saying helpText() {
        return new Saying.HelpText(hotel.name(), hotel.number().e164());
    }

    private void optOut(String words, Understood heard) {
        if (optOut.isEmpty()) {
            leaf.put(new Talk.OptOut(talk.guest(), hotel.number(), now, 0));
            say(words, heard, Optional.of(new Saying.OptedOut(hotel.name())), true);
        } else {
            say(words, heard, Optional.empty(), true);
        }
    }

    private void optIn(String words, Understood heard) {
        optOut.ifPresent(leaf::tear);
        say(words, heard, Optional.of(new Saying.OptedIn(hotel.name())), false);
    }

    /** Kept in the conversation itself, where it belongs to no complaint. */
    private void say(String words, Understood heard, Optional<Saying> reply, boolean always) {
        talkEntry(
                new By.Guest(),
                new Fact.TextIn(words, heard.kind(), heard.sure().unsure()),
                Optional.empty());
        reply.ifPresent(saying -> talkEntry(
                new By.House(),
                new Fact.TextOut(speaker.say(saying, language(heard)), true, false, always),
                Optional.of(text())));
    }

    private void talkEntry(By by, Fact fact, Optional<Errand> errand) {
        int number = talk.entries() + 1;
        talk = talk.with(1);
        leaf.put(new Entry(hotel.id(), talk.place(), number, now, by, fact, errand, Optional.empty(), 0));
    }

    private Errand text() {
        return Errand.owed(Task.TEXT, now, Optional.of(now.plus(hotel.settings().textValid())));
    }

    private void thanks(String words, Understood heard) {
        Optional<Complaint> latest = complaints.stream().filter(this::lingers).findFirst();
        if (latest.isPresent()) {
            add(latest.get(), words, heard, false);
        } else {
            say(words, heard, Optional.empty(), false);
        }
    }

    private void answer(String words, Understood heard, String id) {
        Optional<Complaint> open = complaints.stream().filter(Complaint::open).findFirst();
        if (open.isPresent()) {
            add(open.get(), words, heard, false);
        } else {
            // Nothing was asked: whatever it answers, a person should read it.
            file(words, as(Kind.QUESTION, heard), id, Optional.empty());
        }
    }

    private void grievance(String words, Understood heard, String id) {
        boolean unsure = heard.sure().category() < Sure.BAR;
        Optional<Complaint> open = complaints.stream()
                .filter(Complaint::open)
                .filter(complaint -> same(complaint, heard, unsure))
                .findFirst();
        if (open.isPresent()) {
            add(open.get(), words, heard, unsure);
            return;
        }
        Optional<Complaint> resolved = complaints.stream()
                .filter(complaint -> complaint.standing() instanceof Standing.Resolved && lingers(complaint))
                .filter(complaint -> heard.kind() == Kind.COMPLAINT && same(complaint, heard, unsure))
                .findFirst();
        if (resolved.isPresent()) {
            reopen(resolved.get(), words, heard, unsure);
            return;
        }
        Optional<String> linked =
                complaints.stream().filter(Complaint::open).map(Complaint::id).findFirst();
        file(words, heard, id, linked);
    }

    /** About the same thing: its category, or nobody can tell, and not another room. */
    private static boolean same(Complaint complaint, Understood heard, boolean unsure) {
        Understood known = complaint.understood();
        boolean room =
                heard.room().isEmpty() || known.room().isEmpty() || heard.room().equals(known.room());
        return room && (unsure || heard.category() == known.category());
    }

    /** Whether a text of this guest may still be about it: while the stay lasts, else a day. */
    private boolean lingers(Complaint complaint) {
        return switch (complaint.standing()) {
            case Standing.Resolved resolved ->
                complaint
                        .checkout()
                        .map(now::isBefore)
                        .orElse(now.isBefore(resolved.at().plus(LINGERS)));
            case Standing.Withdrawn _ -> false;
            default -> true;
        };
    }

    private Optional<Place> danger(String words, Understood heard, String id) {
        Optional<Complaint> known = complaints.stream()
                .filter(Complaint::open)
                .filter(complaint -> complaint.understood().severity() == Severity.DANGER)
                .findFirst();
        if (known.isPresent()) {
            add(known.get(), words, heard, false);
            return Optional.empty();
        }
        Optional<String> linked =
                complaints.stream().filter(Complaint::open).map(Complaint::id).findFirst();
        return Optional.of(file(words, as(Kind.COMPLAINT, heard), id, linked));
    }

    /** Returns the place of the house's first reply. */
    private Place file(String words, Understood heard, String id, Optional<String> linked) {
        Understood known = heard.withRoom(heard.room().filter(hotel::has));
        var command = new FileComplaint(
                hotel.id(),
                id,
                Ids.digest(words),
                Channel.TEXT,
                new By.Guest(),
                stay,
                Optional.of(talk.guest()),
                words,
                known,
                linked,
                now);
        var filing = new Filing(hotel, command);
        Complaint complaint = filing.complaint();
        String reply = speaker.say(firstReply(complaint), language(heard));
        Entry first = filing.entry(new Fact.TextOut(reply, true, false, heard.safety()), Optional.of(text()));
        filing.writeOn(leaf);
        talk = talk.about(id);
        receipt = filing.receipt();
        return first.place();
    }

    /** We have it; and what is missing, if anything: the room, else what would make it right. */
    private Saying firstReply(Complaint complaint) {
        Understood known = complaint.understood();
        String number = complaint.number();
        if (known.safety()) {
            return new Saying.SafetyHelpComes(hotel.emergencyNumber());
        }
        if (known.room().isEmpty()) {
            return new Saying.ReceivedWhichRoom(number);
        }
        if (known.kind() == Kind.QUESTION) {
            return new Saying.QuestionReceived(number);
        }
        return known.remedies().isEmpty()
                ? new Saying.ReceivedWhatRemedy(number, Guests.choices(known.category()))
                : new Saying.Received(number);
    }

    /** A text more of the same complaint: what it newly tells is taken in. */
    private void add(Complaint complaint, String words, Understood heard, boolean unsure) {
        var move = new Move(book, hotel, complaint, now);
        if (complaint.open()) {
            move.to(move.state().with(taughtBy(complaint.understood(), heard, words)));
        }
        move.entry(new By.Guest(), new Fact.TextIn(words, heard.kind(), unsure));
        move.writeOn(leaf);
        talk = talk.about(complaint.id());
        receipt = new Receipt(complaint.id(), Optional.of(complaint.number()), 0, now, Optional.empty());
    }

    private void reopen(Complaint complaint, String words, Understood heard, boolean unsure) {
        var move = new Move(book, hotel, complaint, now);
        Understood known = complaint.understood();
        Targets targets = Targets.of(known.category(), known.severity(), hotel.settings());
        int before = complaint.state().reopened();
        move.to(move.state().reopenedAt(now, targets, complaint.checkout(), true));
        move.entry(new By.Guest(), new Fact.TextIn(words, heard.kind(), unsure));
        move.entry(
                new By.House(), new Fact.Reopened(Optional.empty()), Errand.owed(Task.DISPATCH, now, Optional.empty()));
        if (before >= REOPENED_BY_ITSELF) {
            Instant until = now.plus(hotel.settings().alertValid());
            move.entry(
                    new By.House(), new Fact.ForManager(before + 1), Errand.owed(Task.ALERT, now, Optional.of(until)));
        }
        String reply = speaker.say(new Saying.Reopened(complaint.number()), language(heard));
        move.entry(new By.House(), new Fact.TextOut(reply, true, true, false), text());
        move.writeOn(leaf);
        talk = talk.about(complaint.id());
        receipt = new Receipt(complaint.id(), Optional.of(complaint.number()), 0, now, Optional.empty());
    }

    /** The room, if it was unknown; remedies newly asked for; a choice made among those offered. */
    private Understood taughtBy(Understood known, Understood heard, String words) {
        Optional<String> room = known.room().or(() -> heard.room().filter(hotel::has));
        var remedies = new ArrayList<>(known.remedies());
        if (heard.sure().remedies() >= Sure.BAR) {
            heard.remedies().stream()
                    .filter(asked -> remedies.stream().noneMatch(one -> one.kind() == asked.kind()))
                    .forEach(remedies::add);
        }
        if (known.remedies().isEmpty() && heard.kind() == Kind.ANSWER) {
            chosen(known, words)
                    .map(kind -> Remedy.requested(kind, Optional.empty(), Optional.empty(), Optional.of(words), now))
                    .ifPresent(remedies::add);
        }
        return known.withRoom(room).withRemedies(remedies);
    }

    private static Optional<RemedyKind> chosen(Understood known, String words) {
        List<RemedyKind> choices = Guests.choices(known.category());
        String digit = words.strip();
        if (digit.length() != 1 || Character.digit(digit.charAt(0), 10) < 1) {
            return Optional.empty();
        }
        int number = Character.digit(digit.charAt(0), 10);
        return number <= choices.size() ? Optional.of(choices.get(number - 1)) : Optional.empty();
    }

    private static Understood as(Kind kind, Understood heard) {
        return new Understood(
                kind,
                heard.category(),
                heard.second(),
                heard.severity(),
                heard.safety(),
                heard.language(),
                heard.room(),
                heard.remedies(),
                heard.sure(),
                heard.because());
    }

    private Language language(Understood heard) {
        return heard.language() == Language.UND ? stay.map(Stay::language).orElse(hotel.language()) : heard.language();
    }
}

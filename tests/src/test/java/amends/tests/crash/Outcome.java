package amends.tests.crash;

import amends.book.Pulse;
import amends.clerk.Person;
import amends.clerk.Workload;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Errand.Status;
import amends.complaint.Fact;
import amends.hotel.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How a story ended: what it left in the book and on people's phones, so that it can be laid beside how the story ends
 * when nothing goes wrong. It is told without times, figures and what the house does because of the time alone (looking
 * again, saying that something is late): a crash may hold things up.
 *
 * @param faults what no story may leave behind
 */
record Outcome(List<String> complaints, Set<String> texts, List<String> faults) {
    /** What Maya wrote when she overtook somebody. */
    static final String MEANWHILE = "I looked in as well";

    static Outcome of(World world, Story story, Instant now) {
        List<String> faults = new ArrayList<>();
        counted(world, faults);
        numbered(world, faults);
        carried(world, now, faults);
        told(world, faults);
        if (story.unreachable().isEmpty()) {
            world.queues.dead().forEach(queue -> faults.add("a message was given up in " + queue));
        }
        List<String> complaints = world.ledger.pages(Complaint.class).stream()
                .map(complaint -> complaint(world, story, complaint))
                .sorted()
                .toList();
        Set<String> texts = new TreeSet<>();
        world.texts.all().stream()
                .filter(sms -> !sms.words().startsWith("Late by "))
                .map(story::told)
                .forEach(texts::add);
        return new Outcome(complaints, texts, faults);
    }

    /** What is wrong with this end, beside the one that a story should have. */
    List<String> against(Outcome usual) {
        List<String> wrong = new ArrayList<>(faults);
        differences("complaints", usual.complaints, complaints, wrong);
        differences("texts", List.copyOf(usual.texts), List.copyOf(texts), wrong);
        return wrong;
    }

    private static void differences(String what, List<String> usual, List<String> now, List<String> wrong) {
        List<String> missing = new ArrayList<>(usual);
        now.forEach(missing::remove);
        List<String> more = new ArrayList<>(now);
        usual.forEach(more::remove);
        missing.forEach(one -> wrong.add("missing of the " + what + ": " + one));
        more.forEach(one -> wrong.add("more of the " + what + ": " + one));
    }

    /** Each workload equals a recount of what its person has. */
    private static void counted(World world, List<String> faults) {
        for (Person person : world.ledger.pages(Person.class)) {
            List<Complaint> theirs = world.ledger.pages(Complaint.class).stream()
                    .filter(one ->
                            one.standing().owner().filter(person.id()::equals).isPresent())
                    .toList();
            int minutes = theirs.stream().mapToInt(one -> one.state().minutes()).sum();
            Workload load = world.ledger.pages(Workload.class).stream()
                    .filter(one -> one.person().equals(person.id()))
                    .findFirst()
                    .orElseGet(() -> Workload.none(World.HOTEL, person.id()));
            if (load.items() != theirs.size() || load.minutes() != minutes) {
                faults.add(person.id() + " counts " + load.items() + " complaints of " + load.minutes()
                        + " minutes and has " + theirs.size() + " of " + minutes);
            }
        }
    }

    /** The entries of a complaint are numbered through and as many as it says. */
    private static void numbered(World world, List<String> faults) {
        for (Complaint complaint : world.ledger.pages(Complaint.class)) {
            List<Integer> numbers = entries(world, complaint.place())
                    .map(Entry::number)
                    .sorted()
                    .toList();
            if (numbers.size() != complaint.entries()
                    || numbers.stream().distinct().count() != numbers.size()
                    || (!numbers.isEmpty() && numbers.getLast() != numbers.size())) {
                faults.add(complaint.number() + " says it has " + complaint.entries() + " entries and has " + numbers);
            }
        }
    }

    /** Nothing that is due is still owed; the desks were told of the latest entry. */
    private static void carried(World world, Instant now, List<String> faults) {
        world.ledger.pages(Entry.class).stream()
                .filter(entry -> entry.errand()
                        .filter(errand -> errand.owed() && !errand.notBefore().isAfter(now))
                        .isPresent())
                .forEach(entry -> faults.add("still owed: " + fact(entry)));
        world.ledger.pages(Complaint.class).stream()
                .flatMap(complaint -> entries(world, complaint.place())
                        .filter(entry -> entry.number() == complaint.entries())
                        .filter(entry -> world.ledger.pages(Pulse.class).stream()
                                .flatMap(pulse -> pulse.changes().stream())
                                .noneMatch(change ->
                                        change.id().equals(complaint.id()) && change.entry() == entry.number())))
                .forEach(entry -> faults.add("no desk was told of: " + fact(entry)));
    }

    private static void told(World world, List<String> faults) {
        if (!world.calls.struckWithATextUnmarked()) {
            world.texts.twice().forEach(id -> faults.add("texted twice: " + id));
        }
    }

    private static String complaint(World world, Story story, Complaint complaint) {
        var text = new StringBuilder(complaint.id())
                .append(' ')
                .append(complaint.understood().category())
                .append(' ')
                .append(complaint.standing().code())
                .append(' ')
                .append(complaint.standing().owner().orElse("nobody's"))
                .append(complaint.state().parked() ? " parked" : "");
        entries(world, complaint.place())
                .filter(entry -> !story.byTheClock(entry.fact()))
                .map(entry -> story.by(entry.by()) + ": " + fact(entry))
                .filter(fact -> !fact.contains(MEANWHILE))
                .sorted()
                .forEach(fact -> text.append(" | ").append(fact));
        return text.toString();
    }

    private static Stream<Entry> entries(World world, Place of) {
        return world.ledger.pages(Entry.class).stream()
                .filter(entry -> entry.of().equals(of));
    }

    private static String fact(Entry entry) {
        String what = switch (entry.fact()) {
            case Fact.TextIn text -> "TextIn " + text.words();
            case Fact.TextOut text -> "TextOut " + plain(text.words());
            case Fact.Noted noted -> "Noted " + noted.words();
            case Fact.Remedied remedied -> "Remedied " + remedied.kind() + " " + remedied.station();
            case Fact.HandedOver handed -> "HandedOver " + handed.to();
            case Fact.Pushed pushed -> "Pushed " + pushed.to();
            case Fact.PassedOn passed -> "PassedOn " + passed.from() + " " + passed.to();
            case Fact.Returned returned -> "Returned " + returned.from();
            default -> entry.fact().getClass().getSimpleName();
        };
        String owes = entry.errand()
                .map(errand -> errand.task() + (errand.status() == Status.OWED ? "" : " " + errand.status()))
                .orElse("nothing");
        return what + " (" + owes + ")";
    }

    /** Without figures: they may be times. */
    private static String plain(String words) {
        return Objects.requireNonNull(words).replaceAll("[0-9]+", "#");
    }
}

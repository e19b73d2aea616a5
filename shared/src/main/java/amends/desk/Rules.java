package amends.desk;

import amends.clerk.Person;
import amends.clerk.Role;
import amends.complaint.Complaint;
import amends.complaint.Errand;
import amends.complaint.Errand.Task;
import amends.complaint.Fact;
import amends.complaint.Severity;
import amends.complaint.Standing;
import amends.complaint.State;
import amends.complaint.Sure;
import amends.complaint.Talk;
import amends.complaint.Targets;
import amends.complaint.Understood;
import amends.dispatch.Carrier;
import amends.hotel.Place;
import amends.remedy.Remedy;
import amends.remedy.Remedy.Station;
import amends.remedy.Remedy.Step;
import amends.remedy.RemedyKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rule of each command: what it needs, and what it makes of a complaint. */
final class Rules {
    private Rules() {}

    static Ruling rule(Command command, Case file) {
        return switch (command) {
            case Command.Take _ -> take(file);
            case Command.Start _ -> start(file);
            case Command.Reply reply -> reply(reply, file);
            case Command.Note note -> file.did(new Fact.Noted(note.words()));
            case Command.Promise promise -> promise(promise, file);
            case Command.Correct correct -> correct(correct, file);
            case Command.Remedy remedy -> remedy(remedy, file);
            case Command.Resolve resolve -> resolve(resolve, file);
            case Command.Reopen reopen -> reopen(reopen, file);
            case Command.HandOver handOver -> handOver(handOver, file);
            case Command.Undo undo -> Undoing.rule(undo.entry(), file);
        };
    }

    private static Ruling take(Case file) {
        Optional<Refusal> no = file.notOpenToActor();
        if (no.isPresent()) {
            return Case.refuse(no.get());
        }
        if (file.complaint.standing().owner().isPresent()) {
            return Case.refuse(new Refusal.YoursAlready());
        }
        file.move.to(new Standing.Taken(file.actor.id(), file.now, Optional.empty()));
        return file.did(new Fact.Taken());
    }

    private static Ruling start(Case file) {
        Optional<Refusal> no = file.notOpenToActor();
        if (no.isPresent()) {
            return Case.refuse(no.get());
        }
        if (file.complaint.standing() instanceof Standing.Started) {
            return Case.refuse(new Refusal.YoursAlready());
        }
        file.begin();
        return file.did(new Fact.Started());
    }

    /** A text leaves when it can no longer be taken back; but for danger, at once. */
    private static Ruling reply(Command.Reply reply, Case file) {
        Optional<Refusal> no = file.notOpenToActor();
        if (no.isPresent()) {
            return Case.refuse(no.get());
        }
        Complaint complaint = file.complaint;
        if (complaint.phone().isEmpty()) {
            return Case.refuse(new Refusal.NoPhone());
        }
        Place optOut = Place.optOut(complaint.phone().get(), file.hotel.number());
        if (file.book.at(optOut, Talk.OptOut.class).isPresent()) {
            return Case.refuse(new Refusal.NoTextsWanted());
        }
        boolean danger = complaint.understood().severity() == Severity.DANGER;
        Instant leaves = danger ? file.now : file.now.plus(file.hotel.settings().undoWithin());
        Instant until = file.now.plus(file.hotel.settings().textValid());
        file.begin();
        return file.did(
                new Fact.TextOut(reply.words(), false, false, false),
                Optional.of(Errand.owed(Task.TEXT, leaves, Optional.of(until))));
    }

    private static Ruling promise(Command.Promise promise, Case file) {
        Optional<Refusal> no = file.notOpenToActor();
        if (no.isPresent()) {
            return Case.refuse(no.get());
        }
        Instant earliest = file.now.plus(State.SOONEST_PROMISE);
        if (promise.by().isBefore(earliest)) {
            return Case.refuse(new Refusal.TooSoon(earliest));
        }
        Optional<Instant> gone = file.complaint.checkout().filter(promise.by()::isAfter);
        if (gone.isPresent()) {
            return Case.refuse(new Refusal.AfterCheckout(gone.get()));
        }
        Instant check = promise.by().minus(file.hotel.settings().checkPromise());
        file.begin();
        file.move.to(file.state().promised(Optional.of(new State.Promise(promise.by(), check, 0))));
        boolean near = check.isBefore(file.now.plus(Carrier.LONGEST_DELAY));
        return file.did(
                new Fact.Promised(promise.by()),
                near ? Optional.of(Errand.owed(Task.CHECK, check, Optional.empty())) : Optional.empty());
    }

    private static Ruling correct(Command.Correct correct, Case file) {
        Optional<Refusal> no = file.notOpen();
        if (no.isPresent()) {
            return Case.refuse(no.get());
        }
        Optional<String> nowhere = correct.room().filter(room -> !file.hotel.has(room));
        if (nowhere.isPresent()) {
            return Case.refuse(new Refusal.NoSuchRoom(nowhere.get()));
        }
        Understood was = file.complaint.understood();
        boolean safety = correct.safety().orElse(was.safety());
        Severity severity = correct.severity().orElse(was.severity());
        Understood is = new Understood(
                correct.kind().orElse(was.kind()),
                correct.category().orElse(was.category()),
                Optional.empty(),
                severity,
                safety && (correct.safety().isPresent() || severity == Severity.DANGER),
                was.language(),
                correct.room().or(was::room),
                correct.remedies()
                        .map(kinds -> asked(was.remedies(), kinds, file.now))
                        .orElse(was.remedies()),
                new Sure(
                        correct.kind().isPresent() || correct.category().isPresent()
                                ? 1
                                : was.sure().kind(),
                        correct.category().isPresent() ? 1 : was.sure().category(),
                        correct.remedies().isPresent() ? 1 : was.sure().remedies()),
                was.because());
        Targets targets = Targets.of(is.category(), is.severity(), file.hotel.settings());
        file.move.to(file.state().with(is).retargeted(targets, file.complaint.receivedAt(), file.complaint.checkout()));
        boolean danger = is.severity() == Severity.DANGER && was.severity() != Severity.DANGER;
        Ruling.Did did = file.did(
                new Fact.Corrected(
                        correct.kind(),
                        correct.category(),
                        correct.severity(),
                        correct.safety(),
                        correct.room(),
                        correct.remedies()),
                danger ? Optional.of(Errand.owed(Task.DISPATCH, file.now, Optional.empty())) : Optional.empty());
        file.learned(did.entry(), is);
        return did;
    }

    /** What was asked for, as corrected; whatever has come further than being asked for stays. */
    private static List<Remedy> asked(List<Remedy> was, List<RemedyKind> kinds, Instant now) {
        var all = new ArrayList<>(was.stream()
                .filter(remedy ->
                        kinds.contains(remedy.kind()) || remedy.steps().size() > 1)
                .toList());
        kinds.stream()
                .filter(kind -> all.stream().noneMatch(remedy -> remedy.kind() == kind))
                .forEach(kind ->
                        all.add(Remedy.requested(kind, Optional.empty(), Optional.empty(), Optional.empty(), now)));
        return all;
    }

    private static Ruling remedy(Command.Remedy command, Case file) {
        Optional<Refusal> no = file.notOpen();
        if (no.isPresent()) {
            return Case.refuse(no.get());
        }
        if (command.station() != Station.REQUESTED && !command.kind().free()) {
            return Case.refuse(new Refusal.CostsMoney(command.kind()));
        }
        Understood known = file.complaint.understood();
        Remedy was = known.remedies().stream()
                .filter(remedy -> remedy.kind() == command.kind())
                .findFirst()
                .orElseGet(() ->
                        new Remedy(command.kind(), command.detail(), Optional.empty(), Optional.empty(), List.of()));
        if (was.reached(command.station()) || was.reached(Station.GIVEN)) {
            return Case.refuse(
                    new Refusal.ReachedAlready(was.reached(Station.GIVEN) ? Station.GIVEN : command.station()));
        }
        String hand = command.station() == Station.REQUESTED || command.station() == Station.ACCEPTED
                ? "guest"
                : file.actor.id();
        var now = new ArrayList<>(known.remedies());
        now.remove(was);
        now.add(was.at(new Step(command.station(), file.now, hand), command.detail()));
        file.move.to(file.state().with(known.withRemedies(now)));
        return file.did(new Fact.Remedied(command.kind(), command.station(), command.detail()));
    }

    private static Ruling resolve(Command.Resolve resolve, Case file) {
        Optional<Refusal> no = file.notOpen();
        if (no.isPresent()) {
            return Case.refuse(no.get());
        }
        file.move.to(new Standing.Resolved(file.actor.id(), file.now));
        file.move.to(file.state().acknowledged(file.now));
        return file.did(new Fact.Resolved(resolve.outcome()));
    }

    private static Ruling reopen(Command.Reopen reopen, Case file) {
        if (file.complaint.open()) {
            return Case.refuse(new Refusal.OpenStill());
        }
        Understood known = file.complaint.understood();
        Targets targets = Targets.of(known.category(), known.severity(), file.hotel.settings());
        file.move.to(file.state().reopenedAt(file.now, targets, file.complaint.checkout(), false));
        return file.did(
                new Fact.Reopened(reopen.why()), Optional.of(Errand.owed(Task.DISPATCH, file.now, Optional.empty())));
    }

    /** To a person it is theirs, taken; to a department it stays with whoever handed it, started. */
    private static Ruling handOver(Command.HandOver handOver, Case file) {
        Optional<Refusal> no = file.notOpenToActor()
                .filter(why -> !(why instanceof Refusal.TheirsAlready
                        && file.actor.role().atLeast(Role.SUPERVISOR)));
        if (no.isPresent()) {
            return Case.refuse(no.get());
        }
        var fact = new Fact.HandedOver(handOver.to(), handOver.person(), handOver.said(), handOver.wanted());
        if (!handOver.person()) {
            String keeper = file.complaint.standing().owner().orElse(file.actor.id());
            file.move.to(new Standing.Started(keeper, file.now, Optional.of(handOver.to())));
            file.move.to(file.state().acknowledged(file.now));
            return file.did(fact);
        }
        if (file.complaint.standing().owner().equals(Optional.of(handOver.to()))) {
            return Case.refuse(new Refusal.TheirsAlready(handOver.to()));
        }
        if (file.book
                .at(Place.person(file.hotel.id(), handOver.to()), Person.class)
                .filter(Person::active)
                .isEmpty()) {
            return Case.refuse(new Refusal.NoSuchPerson(handOver.to()));
        }
        if (!file.onDuty(handOver.to())) {
            return Case.refuse(new Refusal.NotOnDuty(handOver.to()));
        }
        file.move.to(new Standing.Taken(handOver.to(), file.now, Optional.empty()));
        return file.did(fact);
    }
}

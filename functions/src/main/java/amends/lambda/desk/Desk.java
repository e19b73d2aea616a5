package amends.lambda.desk;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.JitterPatience;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.book.Patience;
import amends.book.Receipt;
import amends.clerk.Role;
import amends.complaint.Complaint;
import amends.complaint.Ids;
import amends.desk.Act;
import amends.desk.Actor;
import amends.desk.Answer;
import amends.desk.BookingStays;
import amends.desk.Command;
import amends.desk.CountingLine;
import amends.desk.FilingAtDesk;
import amends.desk.GoingOffDuty;
import amends.desk.InHouse;
import amends.desk.LookingBack;
import amends.desk.PuttingRight;
import amends.desk.Redriving;
import amends.desk.Refusal;
import amends.lambda.door.BadRequest;
import amends.lambda.door.Body;
import amends.lambda.door.Fields;
import amends.lambda.door.HttpDoor;
import amends.lambda.door.HttpReply;
import amends.lambda.door.HttpRequest;
import amends.lambda.door.Problem;
import amends.lambda.door.Remaining;
import amends.listening.Listener;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the people at the desk do, by HTTP. Who and which hotel come from the verified token alone. */
public final class Desk implements RequestStreamHandler {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final Pattern COMPLAINT = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");
    private static final Answer NO_SUCH_COMPLAINT = new Answer.Refused(new Refusal.NoSuchComplaint());

    /** What a request is, once it is known whose it is. */
    private interface Route {
        HttpReply answer(HttpRequest request, Actor actor, Visit visit);
    }

    /** The moment of a request, and the time there is for it. */
    private record Visit(Instant now, Patience patience) {}

    private final HttpDoor door = new HttpDoor("desk", this::answer);
    private final Book book;
    private final InstantSource clock;
    private final FilingAtDesk filing;
    private final PuttingRight puttingRight;
    private final GoingOffDuty goingOffDuty;
    private final Redriving redriving;
    private final BookingStays bookingStays;
    private final CountingLine countingLine;
    private final LookingBack lookingBack;
    private final Commands commands;
    private final Map<String, Route> routes;

    public Desk() {
        Surroundings here = Surroundings.ofProcess();
        Clients clients = Clients.of(here).warmedBy(Listener.shipped()::rehearse);
        this(new DynamoBook(clients::dynamodb, here.table()), Clock.tickMillis(ZoneOffset.UTC));
    }

    public Desk(Book book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
        this.filing = new FilingAtDesk(book, Listener.shipped());
        this.puttingRight = new PuttingRight(book);
        this.goingOffDuty = new GoingOffDuty(book);
        this.redriving = new Redriving(book);
        this.bookingStays = new BookingStays(book);
        this.countingLine = new CountingLine(book);
        this.lookingBack = new LookingBack(book);
        this.commands = new Commands(book);
        this.routes = Map.ofEntries(
                Map.entry("POST /complaints", this::file),
                Map.entry("GET /complaints/{id}", this::show),
                Map.entry("GET /complaints/{id}/earlier", this::earlier),
                Map.entry("POST /complaints/{id}/take", (it, who, at) -> does(it, who, at, commands.take(it.json()))),
                Map.entry("POST /complaints/{id}/start", (it, who, at) -> does(it, who, at, commands.start(it.json()))),
                Map.entry("POST /complaints/{id}/reply", (it, who, at) -> does(it, who, at, commands.reply(it.json()))),
                Map.entry("POST /complaints/{id}/note", (it, who, at) -> does(it, who, at, commands.note(it.json()))),
                Map.entry(
                        "POST /complaints/{id}/promise",
                        (it, who, at) -> does(it, who, at, commands.promise(it.json(), at.now()))),
                Map.entry(
                        "POST /complaints/{id}/correction",
                        (it, who, at) -> does(it, who, at, commands.correction(it.json()))),
                Map.entry(
                        "POST /complaints/{id}/resolve",
                        (it, who, at) -> does(it, who, at, commands.resolve(it.json()))),
                Map.entry(
                        "POST /complaints/{id}/reopen", (it, who, at) -> does(it, who, at, commands.reopen(it.json()))),
                Map.entry(
                        "POST /complaints/{id}/hand-over",
                        (it, who, at) -> does(it, who, at, commands.handOver(it.json(), who.hotel()))),
                Map.entry("POST /complaints/{id}/undo", (it, who, at) -> does(it, who, at, commands.undo(it.json()))),
                Map.entry(
                        "POST /complaints/{id}/remedies",
                        (it, who, at) -> does(it, who, at, commands.remedy(it.json()))),
                Map.entry("GET /desk", (_, who, at) -> HttpReply.json(200, Board.of(book, who, at.now()))),
                Map.entry("GET /desk/pulse", (it, who, _) -> HttpReply.json(200, Pulses.since(it, book, who.hotel()))),
                Map.entry("POST /desk/line", this::line),
                Map.entry("POST /off-duty", this::offDuty),
                Map.entry("GET /rooms/{room}/complaints", this::room),
                Map.entry(
                        "GET /stays",
                        (_, who, at) -> HttpReply.json(200, Stays.inHouse(InHouse.of(book, who.hotel(), at.now())))),
                Map.entry("PUT /stays/{id}", this::stay),
                Map.entry("GET /parked", this::parked),
                Map.entry("POST /parked/redrive", this::redrive));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        door.open(event, out, context);
    }

    private HttpReply answer(HttpRequest request, Context context) {
        Optional<Actor> actor = Caller.of(request);
        if (actor.isEmpty()) {
            return Problem.notSignedIn().reply();
        }
        Route route = routes.get(request.route());
        if (route == null) {
            return Problem.notFound("There is no such route here.").reply();
        }
        var visit = new Visit(clock.instant(), JitterPatience.lasting(Remaining.of(context)));
        return route.answer(request, actor.get(), visit);
    }

    private HttpReply file(HttpRequest request, Actor actor, Visit visit) {
        FilingAtDesk.Slip slip = Slips.read(request.json(), visit.now());
        return reply(filing.file(act(request, actor, visit), slip), 201, Desk::filed);
    }

    private static Fields filed(Receipt receipt) {
        return Complaints.mention(receipt.id(), receipt.number()).put("receivedAt", receipt.at());
    }

    private HttpReply does(HttpRequest request, Actor actor, Visit visit, Command command) {
        Act act = act(request, actor, visit);
        Answer answer = complaint(request)
                .map(id -> puttingRight.carryOut(act, id, command))
                .orElse(NO_SUCH_COMPLAINT);
        return reply(answer, 200, Desk::done);
    }

    /** The id in the path, if it could be any complaint's. */
    private static Optional<String> complaint(HttpRequest request) {
        return Optional.of(request.path("id"))
                .filter(id -> COMPLAINT.matcher(id).matches());
    }

    private static Fields done(Receipt receipt) {
        return Complaints.mention(receipt.id(), receipt.number())
                .put("entry", receipt.entry())
                .put("at", receipt.at())
                .put("undoBy", receipt.undoBy());
    }

    private HttpReply line(HttpRequest request, Actor actor, Visit visit) {
        int by = Commands.line(request.json());
        return reply(countingLine.move(act(request, actor, visit), by), 200, Desk::waiting);
    }

    private static Fields waiting(Receipt receipt) {
        return new Fields().put("waiting", receipt.waiting().orElseThrow()).put("at", receipt.at());
    }

    private HttpReply offDuty(HttpRequest request, Actor actor, Visit visit) {
        request.json().only();
        return reply(goingOffDuty.leave(act(request, actor, visit)), 200, Desk::about);
    }

    private static Fields about(Receipt receipt) {
        return new Fields().put("id", receipt.id()).put("at", receipt.at());
    }

    private HttpReply show(HttpRequest request, Actor actor, Visit visit) {
        return complaint(request)
                .flatMap(id -> Page.of(book, actor.hotel(), id))
                .map(page -> HttpReply.json(200, page))
                .orElseGet(Desk::noSuchComplaint);
    }

    private HttpReply earlier(HttpRequest request, Actor actor, Visit visit) {
        return complaint(request)
                .flatMap(id -> lookingBack.beside(actor.hotel(), id))
                .map(beside -> HttpReply.json(
                        200, new Fields().put("guest", inShort(beside.guest())).put("room", inShort(beside.room()))))
                .orElseGet(Desk::noSuchComplaint);
    }

    private HttpReply room(HttpRequest request, Actor actor, Visit visit) {
        return lookingBack
                .ofRoom(actor.hotel(), request.path("room"))
                .map(complaints -> HttpReply.json(200, new Fields().put("complaints", inShort(complaints))))
                .orElseGet(() -> Refusals.noSuchRoom().reply());
    }

    private static HttpReply noSuchComplaint() {
        return Refusals.problem(new Refusal.NoSuchComplaint()).reply();
    }

    private static List<Fields> inShort(List<Complaint> complaints) {
        return complaints.stream().map(Complaints::earlier).toList();
    }

    private HttpReply stay(HttpRequest request, Actor actor, Visit visit) {
        return Stays.reply(
                bookingStays.put(actor.hotel(), Stays.form(request.path("id"), request.json()), visit.patience()));
    }

    private HttpReply parked(HttpRequest request, Actor actor, Visit visit) {
        manager(actor);
        return HttpReply.json(200, Parked.of(book, actor.hotel()));
    }

    private HttpReply redrive(HttpRequest request, Actor actor, Visit visit) {
        manager(actor);
        request.json().only();
        return reply(redriving.redrive(act(request, actor, visit)), 200, Desk::about);
    }

    private static void manager(Actor actor) {
        if (!actor.role().atLeast(Role.MANAGER)) {
            throw new BadRequest(Problem.of(
                    403, "not-allowed", "That is not yours to do", "Only a manager may do this. Ask one to sign in."));
        }
    }

    private static HttpReply reply(Answer answer, int status, Function<Receipt, Fields> fields) {
        return switch (answer) {
            case Answer.Done(Receipt receipt) -> HttpReply.json(status, fields.apply(receipt));
            case Answer.Refused(var why) -> Refusals.problem(why).reply();
        };
    }

    private static Act act(HttpRequest request, Actor actor, Visit visit) {
        String key = request.header("idempotency-key")
                .filter(sent -> KEY.matcher(sent).matches())
                .orElseThrow(() -> new BadRequest(Problem.of(
                        400,
                        "no-key",
                        "The request has no usable key",
                        "Send an Idempotency-Key of 1 to 128 visible ASCII characters: a new one for each act, the same"
                                + " one when the act is tried again.")));
        Body body = request.json();
        return new Act(
                actor,
                Ids.digest("key", actor.hotel().value(), key),
                Ids.digest(request.route(), request.path("id"), body.canonical()),
                visit.now(),
                visit.patience());
    }
}

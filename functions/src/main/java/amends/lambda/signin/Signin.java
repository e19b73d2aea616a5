package amends.lambda.signin;

import amends.backoffice.Clients;
import amends.backoffice.DynamoBook;
import amends.backoffice.HttpIdentity;
import amends.backoffice.JitterPatience;
import amends.backoffice.SsmSecrets;
import amends.backoffice.Surroundings;
import amends.book.Book;
import amends.book.Patience;
import amends.clerk.Enrolment;
import amends.clerk.Person;
import amends.clerk.Pin;
import amends.clerk.Role;
import amends.desk.Actor;
import amends.desk.Admission;
import amends.desk.Admission.Granted;
import amends.desk.Admission.Reason;
import amends.desk.Admission.Refused;
import amends.desk.EnrollingTablets;
import amends.desk.EnrolmentCode;
import amends.desk.Identity;
import amends.desk.Session;
import amends.desk.SigningIn;
import amends.desk.SigningIn.SignedIn;
import amends.desk.TabletPass;
import amends.hotel.HotelId;
import amends.lambda.door.BadRequest;
import amends.lambda.door.Body;
import amends.lambda.door.Fields;
import amends.lambda.door.HttpDoor;
import amends.lambda.door.HttpReply;
import amends.lambda.door.HttpRequest;
import amends.lambda.door.Problem;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Who stands at which tablet: enrolment, name and PIN, sessions, and what managers and supervisors do about them. */
public final class Signin implements RequestStreamHandler {
    /** Kept of an invocation's time for the identity provider and the reply. */
    private static final Duration RESERVE = Duration.ofSeconds(6);

    private static final int TABLET_ID = 8;
    private static final int LONGEST = 200;

    private final EnrollingTablets enrolling;
    private final SigningIn signing;
    private final InstantSource clock;
    private final IntFunction<byte[]> random;
    private final HttpDoor door = new HttpDoor("signin", this::answer);

    public Signin() {
        this(Surroundings.ofProcess(), InstantSource.system());
    }

    private Signin(Surroundings surroundings, InstantSource clock) {
        this(surroundings, Clients.of(surroundings), clock);
    }

    private Signin(Surroundings surroundings, Clients clients, InstantSource clock) {
        this(
                new DynamoBook(clients::dynamodb, surroundings.table()),
                identity(surroundings, new SsmSecrets(clients::ssm, clock)),
                clock,
                Signin::unguessable,
                Pin.ITERATIONS);
    }

    /**
     * @param random     so many bytes that nobody can guess
     * @param iterations of a PIN's hash
     */
    Signin(Book book, Identity identity, InstantSource clock, IntFunction<byte[]> random, int iterations) {
        this.enrolling = new EnrollingTablets(book);
        this.signing = new SigningIn(book, identity, iterations);
        this.clock = clock;
        this.random = random;
    }

    private static Identity identity(Surroundings surroundings, SsmSecrets secrets) {
        return new HttpIdentity(surroundings.identity(), () -> secrets.secret(surroundings.identitySecret()));
    }

    /** From a source made anew each time: none that a snapshot could hold. */
    private static byte[] unguessable(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context) throws IOException {
        door.open(event, reply, context);
    }

    private HttpReply answer(HttpRequest request, Context context) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Patience patience = JitterPatience.within(context::getRemainingTimeInMillis, RESERVE);
        return switch (request.route()) {
            case "POST /tablets" -> enrol(request, now, patience);
            case "GET /sign-in" -> threshold(request, now);
            case "POST /sign-in" -> signIn(request, now, patience);
            case "POST /sign-in/refresh" -> refresh(request, now);
            case "POST /sign-out" -> signOut(request);
            case "POST /enrolments" -> offer(request, now, patience);
            case "GET /tablets" -> tablets(request);
            case "DELETE /tablets/{id}" -> switchOff(request, now, patience);
            case "POST /staff/{id}/unlock" -> unlock(request, now, patience);
            default -> Problem.notFound("There is nothing at this address.").reply();
        };
    }

    // ---- open to whoever holds a code or a tablet

    private HttpReply enrol(HttpRequest request, Instant now, Patience patience) {
        Body body = request.json().only("code", "label");
        String code = body.needed("code", body.text("code", LONGEST));
        String label = body.needed("label", body.words("label", LONGEST));
        String id = HexFormat.of().formatHex(random.apply(TABLET_ID));
        return reply(
                enrolling.enrol(code, label, id, random.apply(TabletPass.BYTES), now, patience),
                now,
                pass -> Cookies.TABLET.set(
                        HttpReply.json(
                                201,
                                new Fields()
                                        .put("tablet", pass.tablet())
                                        .put("hotel", pass.hotel().value())),
                        request,
                        pass.written()));
    }

    private HttpReply threshold(HttpRequest request, Instant now) {
        return reply(
                shown(request).then(pass -> signing.threshold(pass, now)),
                now,
                threshold -> HttpReply.json(
                        200,
                        new Fields()
                                .put("hotel", threshold.hotel())
                                .put("language", threshold.language())
                                .put(
                                        "staff",
                                        threshold.staff().stream()
                                                .map(face -> new Fields()
                                                        .put("id", face.id())
                                                        .put("name", face.name())
                                                        .put("role", face.role())
                                                        .put("onDuty", face.onDuty()))
                                                .toList())));
    }

    private HttpReply signIn(HttpRequest request, Instant now, Patience patience) {
        Body body = request.json().only("clerk", "pin");
        String clerk = body.needed("clerk", body.text("clerk", LONGEST));
        String pin = body.needed("pin", body.text("pin", LONGEST));
        return reply(
                shown(request).then(pass -> signing.signIn(pass, clerk, pin, now, patience)),
                now,
                in -> signedIn(in, request));
    }

    private HttpReply refresh(HttpRequest request, Instant now) {
        request.json().only();
        Admission<SignedIn> renewed = shown(request)
                .then(pass -> Session.of(Cookies.REFRESH.in(request))
                        .map(session -> signing.refresh(pass, session))
                        .orElseGet(() -> Admission.refused(new Reason.SessionOver())));
        HttpReply reply = reply(renewed, now, in -> signedIn(in, request));
        return renewed instanceof Refused ? Cookies.REFRESH.clear(reply, request) : reply;
    }

    private HttpReply signOut(HttpRequest request) {
        request.json().only();
        Session.of(Cookies.REFRESH.in(request)).ifPresent(signing::signOut);
        return Cookies.REFRESH.clear(HttpReply.nothing(), request);
    }

    private static HttpReply signedIn(SignedIn in, HttpRequest request) {
        Person person = in.person();
        return Cookies.REFRESH.set(
                HttpReply.json(
                        200,
                        new Fields()
                                .put("accessToken", in.tokens().access())
                                .put("expiresIn", in.tokens().life().toSeconds())
                                .put(
                                        "clerk",
                                        new Fields()
                                                .put("id", person.id())
                                                .put("name", person.name())
                                                .put("role", person.role())
                                                .put(
                                                        "languages",
                                                        person.languages().stream()
                                                                .sorted()
                                                                .toList()))),
                request,
                in.session().written());
    }

    // ---- for whoever is signed in and of the rung

    private HttpReply offer(HttpRequest request, Instant now, Patience patience) {
        request.json().only();
        return reply(
                enrolling.offer(actor(request), random.apply(EnrolmentCode.BYTES), now, patience),
                now,
                code -> HttpReply.json(
                        201, new Fields().put("code", code.shown()).put("expiresAt", now.plus(Enrolment.LIFE))));
    }

    private HttpReply tablets(HttpRequest request) {
        return HttpReply.json(
                200,
                new Fields()
                        .put(
                                "tablets",
                                enrolling.tablets(actor(request).hotel()).stream()
                                        .map(tablet -> new Fields()
                                                .put("id", tablet.id())
                                                .put("label", tablet.label())
                                                .put("enrolledAt", tablet.enrolled())
                                                .put("active", tablet.active()))
                                        .toList()));
    }

    private HttpReply switchOff(HttpRequest request, Instant now, Patience patience) {
        return reply(
                enrolling.switchOff(actor(request), request.path("id"), patience), now, off -> HttpReply.nothing());
    }

    private HttpReply unlock(HttpRequest request, Instant now, Patience patience) {
        Body body = request.json().only("tablet");
        return reply(
                signing.unlock(actor(request), request.path("id"), body.text("tablet", LONGEST), patience),
                now,
                unlocked -> HttpReply.nothing());
    }

    /** Whom the verified token names. */
    private static Actor actor(HttpRequest request) {
        return new Actor(
                new HotelId(claim(request, "hotel")),
                claim(request, "sub"),
                claim(request, "name"),
                Role.of(claim(request, "role")).orElseThrow(Signin::nobody),
                claim(request, "tablet"));
    }

    private static String claim(HttpRequest request, String name) {
        return request.claim(name).orElseThrow(Signin::nobody);
    }

    private static BadRequest nobody() {
        return new BadRequest(Problem.notSignedIn());
    }

    private static <T> HttpReply reply(Admission<T> admission, Instant now, Function<T, HttpReply> granted) {
        return switch (admission) {
            case Granted<T>(T what) -> granted.apply(what);
            case Refused<T>(Reason why) -> Refusals.problem(why, now).reply();
        };
    }

    private static Admission<TabletPass> shown(HttpRequest request) {
        return TabletPass.of(Cookies.TABLET.in(request))
                .map(Admission::granted)
                .orElseGet(() -> Admission.refused(new Reason.UnknownTablet()));
    }
}

package amends.local;

import amends.backoffice.DynamoBook;
import amends.backoffice.Fault;
import amends.backoffice.JitterPatience;
import amends.book.Book;
import amends.book.Patience;
import amends.clerk.Pin;
import amends.complaint.Example;
import amends.desk.Admission;
import amends.desk.BookingStays;
import amends.desk.BookingStays.Import;
import amends.desk.EnrollingTablets;
import amends.desk.EnrolmentCode;
import amends.desk.OpeningHotel;
import amends.desk.OpeningHotel.Description;
import amends.desk.OpeningHotel.Opening;
import amends.hotel.Hotel;
import amends.hotel.HotelId;
import amends.hotel.Place;
import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import amends.local.command.Command;
import amends.local.hotel.HotelFile;
import amends.local.house.Checkout;
import amends.local.part.Premises;
import amends.local.service.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Opens hotels, books stays from a file, and gives out codes that enrol tablets: what whoever runs the service does. */
final class HotelCommand implements Command {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final int MOST_FAULTS = 20;
    private static final int MONTHS = 12;
    private static final YearMonth FIRST_MONTH = YearMonth.of(2020, 1);

    /** Where the book is. */
    record Where(boolean aws, Optional<String> table, int port) {}

    /** Opens the book of a place, does this with it, and closes it again. */
    @FunctionalInterface
    interface Opener {
        void with(Where where, Consumer<Book> work);
    }

    private final Opener books;
    private final PrintStream out;
    private final SecureRandom random = new SecureRandom();

    HotelCommand() {
        this(HotelCommand::open, System.out);
    }

    HotelCommand(Opener books, PrintStream out) {
        this.books = books;
        this.out = out;
    }

    @Override
    public String name() {
        return "hotel";
    }

    @Override
    public String summary() {
        return "opens a hotel, books its stays, gives out codes for tablets, exports corrections";
    }

    @Override
    public int run(Arguments arguments) {
        Where where = new Where(arguments.has("--aws"), arguments.value("--table"), arguments.port());
        if (where.aws() && where.table().isEmpty()) {
            throw CannotRun.misused("Which table? On AWS its name is needed: --table NAME.");
        }
        String act = arguments.next().orElse("");
        Consumer<Book> work = switch (act) {
            case "add" -> add(file(arguments));
            case "stays" -> stays(hotel(arguments), file(arguments));
            case "enrol" -> enrol(hotel(arguments));
            case "corrections" -> corrections(hotel(arguments), since(arguments));
            default ->
                throw CannotRun.misused("What about the hotel? One of add, stays, enrol, corrections. See --help.");
        };
        arguments.nothingElse();
        books.with(where, work);
        return 0;
    }

    private Consumer<Book> add(String json) {
        Description description;
        try {
            description = HotelFile.read(json);
        } catch (HotelFile.Faulty faulty) {
            throw CannotRun.because("The file describes no hotel; nothing was written.\n" + faulty.says());
        }
        return book -> {
            switch (new OpeningHotel(book).open(description, () -> bytes(Pin.SALT), Pin.ITERATIONS, patience())) {
                case Opening.Opened(int written) -> {
                    out.println(description.name() + (written == 0 ? " stands as described." : " is open."));
                    firstCode(book, description.id());
                }
                case Opening.NumberTaken _ ->
                    throw CannotRun.because("The number belongs to another hotel; nothing was written.");
                case Opening.IdTaken(HotelId id) ->
                    throw CannotRun.because("There is a hotel " + id.value()
                            + " already, with another number; nothing was written. Choose another id.");
                case Opening.Faulty(List<String> faults) ->
                    throw CannotRun.because(
                            "The hotel cannot be opened so; nothing was written.\n" + String.join("\n", faults));
                case Opening.Busy _ -> throw CannotRun.because("The book is busy. Run the same again to finish.");
            }
        };
    }

    private void firstCode(Book book, HotelId hotel) {
        if (book.tablets(hotel).isEmpty()) {
            offer(book, hotel);
        }
    }

    private Consumer<Book> enrol(HotelId hotel) {
        return book -> {
            mustBeOpen(book, hotel);
            offer(book, hotel);
        };
    }

    private void offer(Book book, HotelId hotel) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        switch (new EnrollingTablets(book).offer(hotel, bytes(EnrolmentCode.BYTES), now, patience())) {
            case Admission.Granted<EnrolmentCode>(EnrolmentCode code) ->
                out.println("Code for one tablet of " + hotel.value() + ", good for 15 minutes: " + code.shown());
            case Admission.Refused<EnrolmentCode> _ -> throw CannotRun.because("The book is busy. Run this again.");
        }
    }

    private Consumer<Book> stays(HotelId hotel, String csv) {
        return book -> {
            mustBeOpen(book, hotel);
            switch (new BookingStays(book).put(hotel, csv, patience())) {
                case Import.Imported(int stays, int changed) ->
                    out.println(stays + " stays read, " + changed + " of them new or changed.");
                case Import.Faulty(List<BookingStays.LineFault> faults) ->
                    throw CannotRun.because("Nothing was written.\n"
                            + faults.stream()
                                    .limit(MOST_FAULTS)
                                    .map(BookingStays.LineFault::toString)
                                    .collect(Collectors.joining("\n"))
                            + (faults.size() > MOST_FAULTS ? "\nand " + (faults.size() - MOST_FAULTS) + " more" : ""));
                case Import.Busy _ ->
                    throw CannotRun.because("The book is busy, and a part is missing. Run the same again to finish.");
            }
        };
    }

    private Consumer<Book> corrections(HotelId hotel, YearMonth since) {
        return book -> {
            mustBeOpen(book, hotel);
            List<Example> examples = Stream.iterate(
                            since, month -> !month.isAfter(thisMonth()), month -> month.plusMonths(1))
                    .flatMap(month -> book.examples(hotel, month).stream())
                    .toList();
            new Corrections(examples).print(out);
        };
    }

    private static YearMonth since(Arguments arguments) {
        String typed = arguments.value("--since").orElse("");
        try {
            YearMonth since = typed.isEmpty() ? thisMonth().minusMonths(MONTHS - 1) : YearMonth.parse(typed);
            if (since.isBefore(FIRST_MONTH)) {
                throw CannotRun.misused(
                        "--since " + typed + " is before there was a book. A month such as 2026-11 is needed.");
            }
            return since;
        } catch (DateTimeParseException none) {
            throw CannotRun.misused("--since " + typed + " is no month. A month such as 2026-11 is needed.");
        }
    }

    private static YearMonth thisMonth() {
        return YearMonth.now(ZoneOffset.UTC);
    }

    private static void mustBeOpen(Book book, HotelId hotel) {
        if (book.at(Place.hotel(hotel), Hotel.class).isEmpty()) {
            throw CannotRun.because("There is no hotel " + hotel.value() + ". ./amends hotel add FILE opens one.");
        }
    }

    private static HotelId hotel(Arguments arguments) {
        String typed = arguments.next().orElseThrow(() -> CannotRun.misused("Which hotel? Its id is needed."));
        try {
            return new HotelId(typed);
        } catch (IllegalArgumentException none) {
            throw CannotRun.misused("\"" + typed + "\" is no hotel: " + none.getMessage() + ".");
        }
    }

    private static String file(Arguments arguments) {
        String typed = arguments.next().orElseThrow(() -> CannotRun.misused("Which file? Its name is needed."));
        try {
            return Files.readString(Path.of(typed));
        } catch (NoSuchFileException | InvalidPathException none) {
            throw CannotRun.because("There is no file " + typed + ".");
        } catch (CharacterCodingException notUtf8) {
            throw CannotRun.because("The file " + typed + " is not in UTF-8. Save it so and run this again.");
        } catch (IOException unreadable) {
            throw CannotRun.because("The file " + typed + " cannot be read: " + unreadable.getMessage());
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Patience patience() {
        long until = System.nanoTime() + PATIENT.toNanos();
        return JitterPatience.within(() -> (int) ((until - System.nanoTime()) / 1_000_000), Duration.ZERO);
    }

    private static void open(Where where, Consumer<Book> work) {
        try (AwsCrtHttpClient http = (AwsCrtHttpClient) AwsCrtHttpClient.create();
                DynamoDbClient client = where.aws() ? there(http) : here(http, where.port())) {
            work.accept(new DynamoBook(() -> client, where.table().orElseGet(() -> table(where.port()))));
        } catch (SdkClientException misconfigured) {
            throw CannotRun.because("AWS cannot be reached: " + misconfigured.getMessage());
        } catch (Fault unreachable) {
            throw CannotRun.because(
                    where.aws()
                            ? "The book cannot be used: " + unreachable.getMessage()
                            : "The book of port " + where.port() + " does not answer (" + unreachable.getMessage()
                                    + "): is ./amends up running (--port)?");
        }
    }

    private static DynamoDbClient here(AwsCrtHttpClient http, int port) {
        return DynamoDbClient.builder()
                .httpClient(http)
                .endpointOverride(premises(port).dynamodb())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    private static DynamoDbClient there(AwsCrtHttpClient http) {
        DynamoDbClientBuilder builder = DynamoDbClient.builder();
        return builder.httpClient(http).build();
    }

    private static Premises premises(int port) {
        Checkout checkout = Checkout.find();
        return new Premises(checkout.root(), checkout.state(), port);
    }

    private static String table(int port) {
        return Optional.ofNullable(Service.environment(premises(port)).get("TABLE"))
                .orElseThrow(() -> new IllegalStateException("the template names no table"));
    }

    @Override
    public String help() {
        return """
                ./amends hotel add FILE.json           opens the hotel that the file describes, and prints a code for its
                                                       first tablet; again, it writes what differs
                ./amends hotel stays HOTEL FILE.csv    books the stays of the file, once all of its lines are right
                ./amends hotel enrol HOTEL             prints a code that enrols one more tablet
                ./amends hotel corrections HOTEL       prints what clerks corrected of guests' texts and calls, without
                                                       known names and with every digit a zero, in the columns
                                                       of tests/listening behind one for the language; read it
                                                       before you give it away

                  --since MONTH   corrections from a month on, such as 2026-11; of the last 12 months if not given
                  --port N        the service of ./amends up --port N on this machine, %d if not given
                  --aws           the deployment on AWS, by the environment's credentials and region
                  --table NAME    its table
                  --help          this

                The columns of a file of stays: id, guest, room, phone, language, tier, arrival, departure, nightly_rate.
                """.formatted(Premises.USUAL_PORT);
    }
}

package amends.local.house;

import amends.local.command.CannotRun;
import amends.local.part.Premises;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The whole service for the length of one piece of work: on free ports, with its state in a folder that goes with it. */
public final class PassingHouse {
    private final Path kept;
    private Optional<Supervisor> running = Optional.empty();
    private boolean gone;

    private PassingHouse(Path kept) {
        this.kept = kept;
    }

    /** Starts it, does this with it, and ends it, also when this process is told to end meanwhile. */
    public static <T> T with(Consumer<String> say, Function<Premises, T> work) {
        var house = new PassingHouse(folder());
        Runtime.getRuntime().addShutdownHook(new Thread(house::end, "end-house"));
        try {
            return work.apply(house.open(say));
        } finally {
            house.end();
        }
    }

    private Premises open(Consumer<String> say) {
        Checkout checkout = new Checkout(Checkout.find().root(), kept);
        Premises premises = new Premises(checkout.root(), checkout.state(), Ports.freeRow(Premises.PORTS));
        var supervisor = new Supervisor(Running.plans(checkout, premises, say), checkout.run(), say);
        if (!started(supervisor) || !supervisor.awaitAnswers()) {
            throw CannotRun.because("It was told to end while it was starting.");
        }
        return premises;
    }

    /** @return false when it has been told to end before */
    private synchronized boolean started(Supervisor supervisor) {
        if (!gone) {
            running = Optional.of(supervisor);
            supervisor.start();
        }
        return !gone;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("amends-house");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void end() {
        if (!gone) {
            gone = true;
            running.ifPresent(Supervisor::close);
            Running.delete(kept);
        }
    }
}

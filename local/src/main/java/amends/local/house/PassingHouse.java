package amends.local.house;

import amends.local.part.Premises;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/** The whole service for the length of one piece of work: on free ports, with its state in a folder that goes with it. */
public final class PassingHouse {
    private final Supervisor supervisor;
    private final Path kept;
    private boolean gone;

    private PassingHouse(Supervisor supervisor, Path kept) {
        this.supervisor = supervisor;
        this.kept = kept;
    }

    /** Starts it, does this with it, and ends it, also when this process is told to end meanwhile. */
    public static <T> T with(Consumer<String> say, Function<Premises, T> work) {
        Path kept = folder();
        Checkout checkout = new Checkout(Checkout.find().root(), kept);
        Premises premises = new Premises(checkout.root(), checkout.state(), Ports.freeRow(Premises.PORTS));
        var house = new PassingHouse(new Supervisor(Running.plans(checkout, premises, say), checkout.run(), say), kept);
        Runtime.getRuntime().addShutdownHook(new Thread(house::end, "end-house"));
        try {
            house.supervisor.start();
            if (!house.supervisor.awaitAnswers()) {
                throw new IllegalStateException("told to end while it was starting");
            }
            return work.apply(premises);
        } finally {
            house.end();
        }
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
            supervisor.close();
            Running.delete(kept);
        }
    }
}

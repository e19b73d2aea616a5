package amends.local;

import amends.local.command.Arguments;
import amends.local.command.Command;
import amends.local.evening.AnEvening;
import amends.local.house.Checkout;
import amends.local.part.Premises;
import java.util.List;

/** Plays a scripted evening against the service that runs here, and accounts for all of it. */
final class EveningCommand implements Command {
    private static final int PORT = 8400;
    private static final int SEED = 412;

    @Override
    public String name() {
        return "evening";
    }

    @Override
    public String summary() {
        return "plays a busy evening against the running service, and accounts for every complaint";
    }

    @Override
    public int run(List<String> typed) {
        Arguments arguments = new Arguments(name(), typed);
        if (arguments.has("--help")) {
            System.out.print(help());
            return 0;
        }
        int port = arguments.number("--port", 1024, 65536 - Premises.PORTS).orElse(PORT);
        int seed = arguments.number("--seed", 0, 999_999_999).orElse(SEED);
        arguments.nothingElse();
        Checkout checkout = Checkout.find();
        return AnEvening.play(new Premises(checkout.root(), checkout.state(), port), seed, System.out) ? 0 : 1;
    }

    private static String help() {
        return """
                ./amends evening plays a scripted evening of some forty complaints against ./amends up, in a hotel that it
                opens for itself with short durations: at the desk, by text and by phone, a burst, a clerk alone and
                overloaded, an all-clear. Then it accounts for every complaint, errand, text and alert. It ends with
                exit code 0 only if nothing is lost and nothing doubled.

                  --port N    the service's one address is at port N, %d if not given
                  --seed N    another evening: who is where, and what comes when; %d if not given
                  --help      this
                """.formatted(PORT, SEED);
    }
}

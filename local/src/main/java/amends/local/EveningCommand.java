package amends.local;

import amends.local.command.Arguments;
import amends.local.command.Command;
import amends.local.evening.AnEvening;
import amends.local.house.Checkout;
import amends.local.part.Premises;
import amends.local.service.Whereabouts;

/** Plays a scripted evening against the service that runs here, and accounts for all of it. */
final class EveningCommand implements Command {
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
    public int run(Arguments arguments) {
        int port = arguments.port();
        int seed = arguments.number("--seed", 0, 999_999_999).orElse(SEED);
        arguments.nothingElse();
        Checkout checkout = Checkout.find();
        Premises premises = Whereabouts.asked(new Premises(checkout.root(), checkout.state(), port));
        return AnEvening.play(premises, seed, System.out) ? 0 : 1;
    }

    @Override
    public String help() {
        return """
                ./amends evening plays a scripted evening of some forty complaints against ./amends up or ./amends localstack, in a hotel that it
                opens for itself with short durations: at the desk, by text and by phone, a burst, a clerk alone and
                overloaded, an all-clear. Then it accounts for every complaint, errand, text and alert. It ends with
                exit code 0 only if nothing is lost and nothing doubled.

                  --port N    the service's one address is at port N, %d if not given
                  --seed N    another evening: who is where, and what comes when; %d if not given
                  --help      this
                """.formatted(Premises.USUAL_PORT, SEED);
    }
}

package amends.local;

import amends.local.command.Arguments;
import amends.local.command.Command;
import amends.local.house.Checkout;
import amends.local.house.Running;
import amends.local.part.Premises;
import java.util.List;

/** Runs the whole service here until Ctrl-C. */
final class Up implements Command {
    @Override
    public String name() {
        return "up";
    }

    @Override
    public String summary() {
        return "runs the whole service on this machine, until Ctrl-C";
    }

    @Override
    public int run(List<String> typed) {
        Arguments arguments = new Arguments(name(), typed);
        if (arguments.has("--help")) {
            System.out.print(help());
            return 0;
        }
        int port = arguments.number("--port", 1024, 65536 - Premises.PORTS).orElse(Premises.USUAL_PORT);
        boolean fresh = arguments.has("--fresh");
        boolean noOpen = arguments.has("--no-open");
        arguments.nothingElse();

        System.out.println("Starting Amends.");
        Running.here(Checkout.find(), port, fresh, System.out::println, address -> {
            System.out.println("Amends is open at " + address + " (Ctrl-C stops it; its logs are in .amends/logs).");
            if (!noOpen) {
                Browser.open(address.toString());
            }
        });
        return 0;
    }

    private static String help() {
        return """
                ./amends up runs the whole service on this machine, on loopback only, until Ctrl-C.
                What it keeps is in .amends/state and outlives a restart.

                  --port N     the one address is at port N, %d if not given; the %d ports after it are taken too
                  --fresh      deletes first what earlier runs have kept
                  --no-open    opens no browser, even where there is a desktop
                  --help       this
                """.formatted(Premises.USUAL_PORT, Premises.PORTS - 1);
    }
}

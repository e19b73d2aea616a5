package amends.local;

import amends.local.command.Arguments;
import amends.local.command.Command;
import amends.local.hotel.DemoHotel;
import amends.local.house.Checkout;
import amends.local.house.Running;
import amends.local.part.Premises;
import java.net.URI;

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
    public int run(Arguments arguments) {
        int port = arguments.port();
        boolean fresh = arguments.has("--fresh");
        boolean noOpen = arguments.has("--no-open");
        arguments.nothingElse();

        System.out.println("Starting Amends.");
        Running.here(Checkout.find(), port, fresh, System.out::println, address -> {
            System.out.print(welcome(address));
            if (!noOpen) {
                // A browser may still hold the secret of a tablet that was just deleted.
                Browser.open(fresh ? address.resolve("/_local/tablet").toString() : address.toString());
            }
        });
        return 0;
    }

    private static String welcome(URI address) {
        return """
                Amends is open at %s (Ctrl-C stops it; its logs are in .amends/logs).
                That is the tablet of the demo hotel. The phones of its guests and staff: %s
                PINs: %s
                """.formatted(address, address.resolve("/_local/phones"), DemoHotel.pins());
    }

    @Override
    public String help() {
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

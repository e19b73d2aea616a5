package amends.lambda.text;

import amends.desk.HearingText.Text;
import java.util.Optional;

/** Whoever brings guests' texts: how its messages are read. */
@FunctionalInterface
interface Provider {
    /** The text in a message; empty when there is none, and never will be. */
    Optional<Text> read(String message);
}

package amends.lambda.text;

import amends.desk.HearingText;
import java.util.Optional;

/** How one provider of texts writes what a phone sent. */
interface Provider {
    /** The text, if this is how the provider writes one. */
    Optional<HearingText.Text> read(String message);
}

package amends.local.phones;

import java.io.IOException;

/** Makes a code that enrols one tablet of the demo hotel, and of no other. */
@FunctionalInterface
public interface FirstCode {
    /**
     * A fresh code, as it is typed.
     *
     * @throws IOException when none could be kept
     */
    String make() throws IOException;
}

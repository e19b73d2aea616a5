package amends.hotel.planted;

/** Planted: a clock read in shared. */
public final class ReadsClock {
    public java.time.Instant now() {
        return java.time.Instant.now();
    }
}

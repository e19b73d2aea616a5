package amends.hotel.planted;

/** Planted: randomness in shared. */
public final class ThrowsDice {
    private final java.security.SecureRandom dice = new java.security.SecureRandom();

    public int roll() {
        return dice.nextInt(6);
    }
}

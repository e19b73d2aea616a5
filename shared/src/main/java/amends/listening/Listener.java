package amends.listening;

public final class Listener {
    public Understanding listen(String text) {
        return java.util.Objects.requireNonNull(seen.get(text));
    }

    private final java.util.Map<String, Understanding> seen = new java.util.HashMap<>();

    public void teach(String text, Understanding as) {
        seen.put(text, as);
    }
}

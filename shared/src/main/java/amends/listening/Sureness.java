package amends.listening;

public record Sureness(double kind, double category, double remedies) {}

package amends.lambda.planted.two;

/** Planted: a function that another knows. */
public final class Other {}

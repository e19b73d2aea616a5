package amends.lambda.planted.one;

/** Planted: a function that knows another. */
public final class KnowsTheOther {
    amends.lambda.planted.two.Other other;
}

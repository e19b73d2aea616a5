package amends.lambda.planted;

/** Planted: a handler that knows this machine. */
public final class KnowsLocal {
    amends.local.part.Premises premises;
}

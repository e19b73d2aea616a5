package amends.local.bench.listening;

import amends.listening.Signs;
import java.util.List;

/** A question that has been answered by a person: what speaks for each answer, and which is right. */
record Dilemma(List<Signs> options, int right) {}

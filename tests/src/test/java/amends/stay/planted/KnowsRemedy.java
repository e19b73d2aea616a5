package amends.stay.planted;

/** Planted: the other half of a cycle. */
public final class KnowsRemedy {
    amends.remedy.planted.KnowsStay other;
}

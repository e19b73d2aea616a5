package amends.remedy.planted;

/** Planted: one half of a cycle. */
public final class KnowsStay {
    amends.stay.planted.KnowsRemedy other;
}

package amends.hotel.planted;

/** Planted: an arrow against the stream. */
public final class KnowsDesk {
    amends.desk.Refusal refusal;
}

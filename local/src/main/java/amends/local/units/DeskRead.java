package amends.local.units;

import java.time.Duration;

/** What one reading of the desk by the real function costs. */
public record DeskRead(int items, double units) {
    /** Has so many complaints filed, which nobody takes. */
    public static void open(QuietHouse house, int complaints) {
        for (int nth = 0; nth < complaints; nth++) {
            Course.FROM_THE_TABLET.begins(house, QuietHouse.room(nth % QuietHouse.ROOMS));
        }
        house.later(Duration.ofSeconds(1));
    }

    public static DeskRead of(QuietHouse house) {
        house.reset();
        house.asks("GET /desk", "", "");
        return new DeskRead(
                house.meter().read().stream().mapToInt(Meter.Read::items).sum(),
                house.meter().read().stream().mapToDouble(Meter.Read::units).sum());
    }
}

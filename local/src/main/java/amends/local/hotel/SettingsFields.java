package amends.local.hotel;

import amends.hotel.Settings;
import java.time.Duration;
import java.time.LocalTime;

/** A hotel's settings as its file has them: durations as ISO 8601 writes them (PT2M); what is not there is the default. */
final class SettingsFields {
    private final Fields fields;

    SettingsFields(Fields fields) {
        this.fields = fields;
    }

    Settings read() {
        Settings usual = Settings.DEFAULTS;
        int highMinutes = fields.number("highMinutes").map(Number::intValue).orElse(usual.highMinutes());
        int highItems = fields.number("highItems").map(Number::intValue).orElse(usual.highItems());
        double lowShare = fields.number("lowShare").map(Number::doubleValue).orElse(usual.lowShare());
        Duration clearAfter = duration("clearAfter", usual.clearAfter());
        Duration confirmWithin = duration("confirmWithin", usual.confirmWithin());
        Duration undoWithin = duration("undoWithin", usual.undoWithin());
        Duration checkPromise = duration("checkPromise", usual.checkPromise());
        Duration lengthenBy = duration("lengthenBy", usual.lengthenBy());
        Duration chaseEvery = duration("chaseEvery", usual.chaseEvery());
        Duration textValid = duration("textValid", usual.textValid());
        Duration alertValid = duration("alertValid", usual.alertValid());
        Duration shift = duration("shift", usual.shift());
        LocalTime checkout = fields.readIfThere("checkout", LocalTime::parse).orElse(usual.checkout());
        double pace = fields.number("pace").map(Number::doubleValue).orElse(usual.pace());
        fields.nothingElse();
        try {
            return new Settings(
                    highMinutes,
                    highItems,
                    lowShare,
                    clearAfter,
                    confirmWithin,
                    undoWithin,
                    checkPromise,
                    lengthenBy,
                    chaseEvery,
                    textValid,
                    alertValid,
                    shift,
                    checkout,
                    pace);
        } catch (IllegalArgumentException wrong) {
            fields.fault("marks", String.valueOf(wrong.getMessage()));
            return usual;
        }
    }

    private Duration duration(String name, Duration usual) {
        return fields.readIfThere(name, Duration::parse).orElse(usual);
    }
}

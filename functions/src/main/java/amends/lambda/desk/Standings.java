package amends.lambda.desk;

import amends.complaint.Standing;
import amends.lambda.door.Fields;
import java.time.Instant;
import java.util.Optional;

/** Where a complaint stands, and with whom, as JSON. */
final class Standings {
    /** What people are called. */
    @FunctionalInterface
    interface Names {
        Optional<String> of(String person);
    }

    private Standings() {}

    static Fields of(Standing standing, Names names) {
        var fields = new Fields().put("state", standing.code());
        return switch (standing) {
            case Standing.Waiting _ -> fields;
            case Standing.Taken taken ->
                by(fields, taken.by(), taken.at(), names)
                        .put("confirmBy", taken.pushed().map(Standing.Push::confirmBy));
            case Standing.Started started ->
                by(fields, started.by(), started.at(), names).put("department", started.department());
            case Standing.Resolved resolved -> by(fields, resolved.by(), resolved.at(), names);
            case Standing.Withdrawn withdrawn -> by(fields, withdrawn.by(), withdrawn.at(), names);
        };
    }

    private static Fields by(Fields fields, String person, Instant since, Names names) {
        return fields.put("by", person).put("byName", names.of(person)).put("since", since);
    }
}

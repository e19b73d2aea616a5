package amends.local.evening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One complaint on the desk's list.
 *
 * @param clerk who has it, empty when nobody has
 */
record Line(String id, String number, String room, String phone, String standing, String clerk) {

    static List<Line> all(Map<String, Object> desk) {
        List<Line> lines = new ArrayList<>();
        if (desk.get("open") instanceof List<?> open) {
            for (Object each : open) {
                if (each instanceof Map<?, ?> line && line.get("standing") instanceof Map<?, ?> standing) {
                    lines.add(new Line(
                            text(line, "id"),
                            text(line, "number"),
                            text(line, "room"),
                            text(line, "phone"),
                            text(standing, "state"),
                            text(standing, "by")));
                }
            }
        }
        return lines;
    }

    private static String text(Map<?, ?> line, String name) {
        return line.get(name) instanceof String text ? text : "";
    }
}

package amends.local.evening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.local.evening.Grievance.Fate;
import amends.local.evening.Grievance.Way;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScriptTest {
    private static final EveningHotel HOTEL = EveningHotel.at(Instant.parse("2026-11-25T21:40:00Z"));

    @Test
    void the_same_seed_is_the_same_evening_and_another_one_is_not() {
        assertThat(told(7)).isEqualTo(told(7)).isNotEqualTo(told(8));
    }

    @Test
    void some_forty_complaints_come_by_every_way_and_meet_every_fate() {
        List<Grievance> all = played(412);
        assertThat(all).hasSizeBetween(40, 50);
        assertThat(all).map(Grievance::way).contains(Way.values());
        assertThat(all).map(Grievance::fate).containsAll(Arrays.asList(Fate.values()));
        assertThat(all).map(each -> each.guest().phone()).doesNotHaveDuplicates();
        assertThat(all).map(each -> each.guest().room()).doesNotHaveDuplicates();
    }

    @Test
    void an_evenings_phones_are_its_own() {
        EveningHotel next = EveningHotel.at(Instant.parse("2026-11-25T21:40:01Z"));
        assertThat(HOTEL.knows(HOTEL.guest(3).e164())).isTrue();
        assertThat(HOTEL.knows(HOTEL.manager().e164())).isTrue();
        assertThat(HOTEL.knows(next.guest(3).e164())).isFalse();
        assertThat(HOTEL.knows(next.number().e164())).isFalse();
        assertThat(next.id()).isNotEqualTo(HOTEL.id());
    }

    private static List<String> told(long seed) {
        return played(seed).stream()
                .map(each -> each.guest().room() + " " + each.words())
                .toList();
    }

    private static List<Grievance> played(long seed) {
        Script script = new Script(seed, HOTEL);
        script.alone();
        script.burst();
        script.single(Way.TEXT, "Drilling", Fate.NEGLECTED);
        script.single(Way.DESK, "A scarf", Fate.LEFT_WAITING);
        script.singles();
        return script.grievances();
    }
}

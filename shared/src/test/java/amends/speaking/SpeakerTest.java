package amends.speaking;

import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Category;
import amends.complaint.Deadline;
import amends.hotel.Language;
import amends.remedy.RemedyKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpeakerTest {
    private static final String NUMBER = "1412-K7";
    private static final String HOTEL = "Hotel Sea View Tel Aviv";

    private final Speaker speaker = new Speaker();

    static Stream<Saying> toGuests() {
        return Stream.of(
                new Saying.Received(NUMBER),
                new Saying.ReceivedWhichRoom("0-K7"),
                new Saying.ReceivedWhatRemedy(
                        NUMBER, List.of(RemedyKind.REPAIR, RemedyKind.ROOM_MOVE, RemedyKind.RATE_ADJUSTMENT)),
                new Saying.QuestionReceived(NUMBER),
                new Saying.SafetyHelpComes("112"),
                new Saying.PromiseSlips(NUMBER, "21:40"),
                new Saying.Reopened(NUMBER),
                new Saying.OptedOut(HOTEL),
                new Saying.OptedIn(HOTEL),
                new Saying.HelpText(HOTEL, "+972 3 555 0100"),
                new Saying.PutThrough());
    }

    static Stream<Saying> toStaff() {
        return Stream.of(
                new Saying.ClerkOverloaded("Noa", 34, 7, 4, 3, Optional.of(NUMBER)),
                new Saying.ClerkOverloaded("Noa", 34, 7, 4, 3, Optional.empty()),
                new Saying.ClerkAllClear("Noa"),
                new Saying.Danger(NUMBER, "1412", Category.SAFETY),
                new Saying.DangerPassedOn(NUMBER, "1412", Category.SMOKE_ODOUR, "Noa", "Dana"),
                new Saying.DangerNobody(NUMBER, "1412", Category.SAFETY),
                new Saying.Late(NUMBER, "1412", Category.WATER, Deadline.ACKNOWLEDGE, 6),
                new Saying.Late(NUMBER, "1412", Category.WATER, Deadline.PROMISE, 6),
                new Saying.Late(NUMBER, "1412", Category.WATER, Deadline.RESOLVE, 6),
                new Saying.NeedsPerson(NUMBER));
    }

    static Stream<Saying> everything() {
        return Stream.concat(toGuests(), toStaff());
    }

    @Test
    void each_saying_is_tried_here() {
        List<Class<?>> tried =
                everything().<Class<?>>map(Object::getClass).distinct().toList();
        assertThat(tried).hasSize(leaves(Saying.class).size()).containsAll(leaves(Saying.class));
    }

    @ParameterizedTest
    @MethodSource("toGuests")
    void an_english_text_to_a_guest_is_one_part_in_gsm_7(Saying saying) {
        String text = speaker.say(saying, Language.EN);
        assertThat(Segments.of(text)).satisfies(segments -> {
            assertThat(segments.encoding()).isEqualTo(Segments.Encoding.GSM_7);
            assertThat(segments.parts()).as(text).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("toGuests")
    void a_hebrew_text_to_a_guest_is_two_parts_at_most(Saying saying) {
        String text = speaker.say(saying, Language.HE);
        assertThat(Segments.of(text).parts()).as(text).isBetween(1, 2);
    }

    @ParameterizedTest
    @MethodSource("toStaff")
    void a_text_to_staff_is_one_part_in_english_and_two_at_most_in_hebrew(Saying saying) {
        assertThat(Segments.of(speaker.say(saying, Language.EN)).parts()).isEqualTo(1);
        assertThat(Segments.of(speaker.say(saying, Language.HE)).parts()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void no_placeholder_is_left_in_any_language(Saying saying) {
        for (Language language : Language.values()) {
            assertThat(speaker.say(saying, language)).isNotBlank().doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_file_has_the_same_keys_and_placeholders(Language language) {
        Wording english = Wording.in(Language.EN).orElseThrow();
        Wording.in(language).ifPresent(other -> {
            assertThat(other.keys()).isEqualTo(english.keys());
            english.keys()
                    .forEach(key -> assertThat(other.placeholders(key)).as(key).isEqualTo(english.placeholders(key)));
        });
    }

    @Test
    void every_category_and_remedy_has_a_name() {
        for (Language language : List.of(Language.EN, Language.HE)) {
            for (Category category : Category.values()) {
                assertThat(speaker.name(category, language)).isNotBlank();
            }
            for (RemedyKind remedy : RemedyKind.values()) {
                assertThat(speaker.name(remedy, language)).isNotBlank();
            }
        }
    }

    @Test
    void english_and_hebrew_have_files_and_others_are_spoken_to_in_english() {
        assertThat(Wording.in(Language.HE)).isPresent();
        assertThat(speaker.say(new Saying.Received(NUMBER), Language.UND))
                .isEqualTo(speaker.say(new Saying.Received(NUMBER), Language.EN));
        assertThat(speaker.say(new Saying.Received(NUMBER), Language.HE)).contains(NUMBER, "הפנייה");
    }

    @Test
    void the_remedies_offered_are_numbered() {
        assertThat(speaker.say(
                        new Saying.ReceivedWhatRemedy("412-K7", List.of(RemedyKind.REPAIR, RemedyKind.ROOM_MOVE)),
                        Language.EN))
                .contains("412-K7", "1 repair, 2 another room");
    }

    @Test
    void the_overload_tells_what_to_take_first_only_when_there_is_something() {
        assertThat(speaker.say(new Saying.ClerkOverloaded("Noa", 34, 7, 4, 3, Optional.of("412-K7")), Language.EN))
                .isEqualTo("Noa is overloaded: 34 min of work, 7 taken. 4 went back to the list, 3 still with Noa."
                        + " Please take 412-K7 first.");
        assertThat(speaker.say(new Saying.ClerkOverloaded("Noa", 34, 7, 4, 3, Optional.empty()), Language.EN))
                .doesNotContain("first");
    }

    @Test
    void a_name_in_braces_is_said_as_it_is() {
        assertThat(speaker.say(new Saying.OptedIn("{number} $1"), Language.EN)).startsWith("{number} $1: ");
    }

    private static List<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .<Class<?>>flatMap(permitted -> leaves(permitted).stream())
                        .toList()
                : List.of(type);
    }
}

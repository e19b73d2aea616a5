package amends.listening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.hotel.Language;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TongueTest {
    private static List<String> fitted(Language language, String text) {
        return Tongue.fitted(Map.of(language, Collections.nCopies(20, text)));
    }

    @Test
    void a_rare_character_is_not_cut_in_two() {
        assertThat(fitted(Language.ZH_HANT, "𨋢 壞咗 𨋢").stream().flatMapToInt(String::codePoints))
                .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    @Test
    void each_word_of_the_table_is_found_and_no_other() {
        Tongue tongue = new Tongue(fitted(Language.ZH_HANT, "𨋢 﨎 lift aufzug ascenseur wasser"));
        for (String word : List.of("𨋢", "﨎", "lift", "aufzug", "ascenseur", "wasser")) {
            assertThat(tongue.isWord(word)).as(word).isTrue();
        }
        for (String word : List.of("", "a", "lif", "lifts", "zzz", "壞")) {
            assertThat(tongue.isWord(word)).as(word).isFalse();
        }
        assertThat(new Tongue(List.of()).isWord("lift")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "hotel", "internet", "no", "si", "minibar", "412 ok"})
    void what_many_languages_write_is_looked_up_in_three(String text) {
        assertThat(Tongue.shipped().of(Message.of(text))).hasSizeLessThanOrEqualTo(3);
    }
}

package amends.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnnamedTest {
    private final Unnamed unnamed = new Unnamed(
            List.of("Dana Levi", "Ali", "Анна Иванова", "نور", "נועה", "王小明", "Jean-Luc", "D'Arcy", "Zoë", "X"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dana said so | … said so",
                "Danas Zimmer | … Zimmer",
                "Ali, not quality | …, not quality",
                "позовите Анну | позовите …",
                "скажите Анне | скажите …",
                "قولوا لنور | قولوا ل…",
                "אמרתי לנועה | אמרתי ל…",
                "找王小明来 | 找…来",
                "jean-luc and luc | …-… and …",
                "zoe\u0308 was kind | … was kind",
                "x marks the spot | x marks the spot"
            })
    void a_known_name_is_taken_out_however_it_is_written(String words, String without) {
        assertThat(unnamed.said(words)).isEqualTo(without);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "room 412 | room 000",
                "غرفة ٤١٢ | غرفة 000",
                "+972-52-1234567 | +000-00-0000000",
                "write to a.b@c.example! | write to …",
                "see https://example.org/me?id=7 please | see … please"
            })
    void no_number_and_no_address_stays(String words, String without) {
        assertThat(unnamed.said(words)).isEqualTo(without);
    }

    @Test
    void without_names_words_stay() {
        assertThat(new Unnamed(List.of()).said("The flux is kaput")).isEqualTo("The flux is kaput");
    }
}

package amends.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconReaderTest {
    @Test
    void stems_either_words_names_gaps_and_weights_are_read() {
        Lexicon lexicon =
                lexicon("[words broken]", "broken, bust", "[wrong internet-tv]", "tv/telly ... <broken>!, buffer*?");
        assertThat(lexicon.find(Message.of("the telly is, again, bust and buffering")))
                .extracting(Finding::words, Finding::weight)
                .containsExactly(tuple("telly bust", 3), tuple("buffering", 1));
    }

    @Test
    void what_a_file_says_twice_is_found_once() {
        Lexicon lexicon = lexicon("[wrong noise]", "tv ... loud", "[wrong noise]", "tv ... loud");
        assertThat(lexicon.find(Message.of("the tv is loud"))).hasSize(1);
    }

    @Test
    void a_phrase_does_not_reach_over_the_end_of_a_sentence() {
        Lexicon lexicon = lexicon("[wrong noise]", "music ... loud");
        assertThat(lexicon.find(Message.of("We like the music. Loud it is not")))
                .isEmpty();
    }

    @Test
    void words_joined_by_an_ampersand_are_found_in_any_order() {
        Lexicon lexicon = lexicon("[words wifi]", "wifi, wi fi", "[wrong internet-tv]", "<wifi> & slow");
        assertThat(lexicon.find(Message.of("your slow and awful wi-fi"))).hasSize(1);
        assertThat(lexicon.find(Message.of("wifi is slow"))).hasSize(1);
        assertThat(lexicon.find(Message.of("wifi. slow"))).isEmpty();
    }

    @Test
    void endings_and_compounds_are_found() {
        Lexicon lexicon = lexicon("[suffixes]", "de, lar, im", "[about noise]", "oda~, *larm");
        assertThat(lexicon.find(Message.of("odalarimde baularm"))).hasSize(2);
        assertThat(lexicon.find(Message.of("odak larmig"))).isEmpty();
    }

    @Test
    void a_language_is_read_in_latin_letters() {
        Lexicon lexicon =
                lexicon("[latin]", "sh=ш, u=у, m=м, ya=я, g=г", "[loose]", "у, я", "[about noise]", "шум, шмг");
        assertThat(lexicon.find(Message.of("shum"))).hasSize(1);
        assertThat(lexicon.find(Message.of("shumyag"))).hasSize(1);
    }

    @Test
    void characters_without_spaces_are_found_in_a_row() {
        Lexicon lexicon = lexicon("[gap]", "8", "[fold]", "熱=热", "[wrong water]", "没有热水, 水 ... 漏");
        assertThat(lexicon.find(Message.of("房間没有熱水"))).hasSize(1);
        assertThat(lexicon.find(Message.of("水从天花板上面漏"))).hasSize(1);
    }

    @Test
    void what_is_not_meant_takes_its_words_away() {
        Lexicon lexicon = lexicon("[safety]", "heart attack", "[not-meant]", "bill ... (heart attack)");
        assertThat(lexicon.find(Message.of("this bill is a heart attack")))
                .extracting(Finding::sense)
                .containsExactly(Sense.NOT_MEANT);
        assertThat(lexicon.find(Message.of("he has a heart attack")))
                .extracting(Finding::sense)
                .containsExactly(Sense.SAFETY);
    }

    @Test
    void letters_written_onto_a_word_are_taken_off() {
        Lexicon lexicon = lexicon("[prefixes]", "ו, ה", "[about noise]", "רעש");
        assertThat(lexicon.find(Message.of("והרעש"))).hasSize(1);
        assertThat(lexicon.find(Message.of("ברעש"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[wrong nois]", "[nonsense]", "loose words", "[wrong noise]\n... loud", "[safety]\n<unnamed>"})
    void a_mistake_is_told_with_its_line(String text) {
        assertThatThrownBy(() -> lexicon(text.split("\n")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("xx.txt, line " + text.lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "any.txt", "en.txt", "he.txt", "zh.txt", "sk.txt", "tr.txt", "es.txt", "fr.txt", "de.txt", "ar.txt",
                "ru.txt"
            })
    void every_file_on_the_shelf_is_without_mistakes(String file) {
        assertThat(LexiconReader.read(file, Lexicons.lines(file))).isNotNull();
    }

    private static Lexicon lexicon(String... lines) {
        return LexiconReader.read("xx.txt", List.of(lines));
    }
}

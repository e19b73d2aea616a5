package amends.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BinderyTest {
    private static final List<String> TEXTS = List.of(
            "Third call. Still no hot watr in room 412. Fix it or move us, no refund",
            "אין מים חמים בחדר 412, לא רוצה החזר, רק תתקנו",
            "没有热水，隔壁很吵，请换房",
            "no hay agua caliente y el aire no funciona, quiero que me devuelvan el dinero",
            "в номере нет горячей воды, сосед кричит всю ночь",
            "mafi mayya sokhna fel oda, 3ayez oda tanya",
            "لا يوجد ماء ساخن والمكيف خربان");

    static List<String> files() {
        return Lexicons.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void bound_it_finds_what_it_finds_as_written(String file) {
        Lexicon written = LexiconReader.read(file, Lexicons.lines(file));
        Press press = new Press();
        written.print(press);
        Lexicon bound = Lexicon.read(new Pages(press.printed()));
        assertThat(bound.isEmpty()).isEqualTo(written.isEmpty());
        assertThat(TEXTS)
                .allSatisfy(text -> assertThat(bound.find(Message.of(text))).isEqualTo(written.find(Message.of(text))));
    }

    @Test
    void figures_of_any_size_are_read_as_they_were_printed() {
        Press press = new Press()
                .figures(new int[] {3, -32_768, 32_767})
                .figures(new int[] {-2, 70_000})
                .figure(7);
        Pages pages = new Pages(press.printed());
        assertThat(pages.figures()).containsExactly(3, -32_768, 32_767);
        assertThat(pages.figures()).containsExactly(-2, 70_000);
        assertThat(pages.figure()).isEqualTo(7);
    }

    @Test
    void every_file_is_bound_when_the_house_is_built(@TempDir Path folder) throws IOException {
        Path shelf = Files.createDirectories(folder.resolve("amends").resolve("listening"));
        Bindery.main(new String[] {folder.toString()});
        for (String file : Lexicons.files()) {
            byte[] bound = Files.readAllBytes(shelf.resolve(Lexicons.bound(file)));
            assertThat(Lexicons.class.getResourceAsStream(Lexicons.bound(file))).hasBinaryContent(bound);
        }
    }
}

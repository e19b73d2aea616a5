package amends.local.bench.listening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Category;
import amends.hotel.Language;
import amends.local.house.Checkout;
import amends.remedy.RemedyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingsTest {
    private static final Path SHELF = Checkout.find().root().resolve("shared/src/main/resources/amends/listening");

    @Test
    void what_stands_for_something_by_itself_is_read_as_if_somebody_had_written_it(@TempDir Path shelf)
            throws IOException {
        for (Language language : Language.values()) {
            Files.writeString(shelf.resolve(language.code().substring(0, 2) + ".txt"), "");
        }
        Files.writeString(shelf.resolve("en.txt"), """
                # a remark, with a comma
                [about noise]
                drum
                [wrong noise]
                drum* & night|dawn!, perhaps?, <broken> drum,
                [safety]
                it ... burns!
                [remedy refund]
                money back
                """);

        List<Example> wordings = Wordings.in(shelf);

        assertThat(wordings)
                .extracting(one -> one.text().replaceAll(" +", " "))
                .containsExactly("drum night", "drum dawn", "it burns", "money back");
        assertThat(wordings).extracting(Example::category).containsExactly("noise", "noise", "safety", "-");
        assertThat(wordings).extracting(Example::safety).containsExactly(false, false, true, false);
        assertThat(wordings)
                .extracting(Example::remedies)
                .containsExactly(Set.of(), Set.of(), Set.of(), Set.of("refund"));
        assertThat(wordings).extracting(Example::language).containsOnly("en");
    }

    @Test
    void every_language_has_some_for_every_category_and_every_remedy() {
        var byLanguage = Wordings.in(SHELF).stream().collect(Collectors.groupingBy(Example::language));
        assertThat(byLanguage).hasSize(10);
        byLanguage.forEach((language, own) -> {
            Set<String> said = own.stream()
                    .flatMap(one -> one.hasCategory() ? List.of(one.category()).stream() : one.remedies().stream())
                    .collect(Collectors.toSet());
            for (Category category : Category.values()) {
                if (category != Category.OTHER) {
                    assertThat(said).as(language).contains(category.code());
                }
            }
            for (RemedyKind remedy : RemedyKind.values()) {
                assertThat(said).as(language).contains(remedy.code());
            }
        });
    }
}

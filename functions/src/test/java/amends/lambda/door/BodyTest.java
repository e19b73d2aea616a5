package amends.lambda.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import amends.complaint.Category;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    private static final String SECRET = "my husband snores";

    private static Problem refused(String text, Consumer<Body> reading) {
        BadRequest bad = catchThrowableOfType(BadRequest.class, () -> reading.accept(Body.of(text)));
        assertThat(bad).isNotNull();
        assertThat(Json.write(bad.problem().reply().event())).doesNotContain(SECRET);
        return bad.problem();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "\"my husband snores\"",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1} x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{'a':1}",
                "{\"a\":my husband snores}",
                "null"
            })
    void what_is_not_one_object_is_refused(String text) {
        assertThat(refused(text, _ -> {}).status()).isEqualTo(400);
    }

    @Test
    void what_is_nested_too_deep_is_refused() {
        assertThat(refused("{\"a\":" + "[".repeat(30) + "]".repeat(30) + "}", _ -> {})
                        .status())
                .isEqualTo(400);
    }

    @Test
    void more_than_64_kB_is_refused_in_bytes_not_in_characters() {
        assertThat(refused("{\"a\":\"" + "ש".repeat(33_000) + "\"}", _ -> {}).status())
                .isEqualTo(413);
    }

    @Test
    void an_unknown_field_is_named_and_its_value_is_not() {
        assertThat(refused("{\"txet\":\"my husband snores\"}", body -> body.only("text"))
                        .detail())
                .contains("“txet”")
                .contains("text");
    }

    @Test
    void an_unknown_field_that_is_words_is_not_even_named() {
        refused("{\"my husband snores\":1}", body -> body.only("text"));
    }

    @Test
    void a_field_of_the_wrong_type_is_named() {
        Problem problem = refused("{\"text\":[\"my husband snores\"]}", body -> body.text("text", 10));
        assertThat(problem.more()).isEqualTo(Map.of("field", "text"));
        assertThat(problem.detail()).contains("is not a string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "1.0", "\"5\"", "99999999999999999999", "true"})
    void what_is_no_whole_number_in_its_bounds_is_refused(String value) {
        refused("{\"n\":" + value + "}", body -> body.whole("n", 1, 10));
    }

    @Test
    void a_text_too_long_is_refused() {
        assertThat(refused("{\"text\":\"my husband snores\"}", body -> body.text("text", 3))
                        .detail())
                .contains("longer than 3");
    }

    @Test
    void a_half_of_a_character_is_refused() {
        assertThat(refused("{\"text\":\"my husband snores \\ud83d\"}", body -> body.words("text", 100))
                        .detail())
                .contains("well-formed");
    }

    @Test
    void a_whole_emoji_is_text() {
        assertThat(Body.of("{\"text\":\"\\ud83d\\ude00\"}").words("text", 10)).contains("😀");
    }

    @Test
    void null_counts_as_absent() {
        assertThat(Body.of("{\"text\":null}").text("text", 3)).isEmpty();
    }

    @Test
    void a_word_of_no_list_is_refused_with_the_list() {
        assertThat(refused("{\"category\":\"my husband snores\"}", body -> body.one("category", Category.values()))
                        .detail())
                .contains("noise, cleanliness");
    }

    @Test
    void a_missing_field_is_named() {
        assertThatThrownBy(() -> {
                    Body body = Body.of("{}");
                    body.needed("text", body.text("text", 3));
                })
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void bodies_that_say_the_same_are_the_same() {
        assertThat(Body.of("{\"b\":{\"y\":1,\"x\":null},\"a\":\" cafe\u0301 \"}")
                        .canonical())
                .isEqualTo(Body.of("{ \"a\" : \"café\", \"b\":{\"y\":1} }").canonical());
        assertThat(Body.of("{\"a\":1}").canonical())
                .isNotEqualTo(Body.of("{\"a\":\"1\"}").canonical());
    }
}

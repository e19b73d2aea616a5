package amends.tests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The template as SAM translates it, which takes Python: {@code tests/gate/gate} does, and says where the files are. */
@Tag("gate")
class WhatSamMakesTest {
    private final Template written = given("written");
    private final Template made = given("made");

    private static Template given(String which) {
        String property = "template." + which;
        return Template.of(Template.read(Path.of(Objects.requireNonNull(
                System.getProperty(property), property + " is not set: this test is run by tests/gate/gate"))));
    }

    @ParameterizedTest
    @EnumSource
    void it_keeps_the_rules(TemplateRules rule) {
        assertThat(rule.broken(made)).isEmpty();
    }

    @Test
    void it_allows_what_was_written_and_nothing_more() {
        assertThat(made.statements()).containsExactlyInAnyOrderElementsOf(written.statements());
        assertThat(permissions(made)).containsExactlyInAnyOrderElementsOf(permissions(written));
    }

    private static Iterable<String> permissions(Template template) {
        return template.resources().stream()
                .filter(resource -> resource.type().startsWith("AWS::IAM::"))
                .map(resource -> resource.id() + " " + resource.properties())
                .toList();
    }

    @Test
    void it_has_the_functions_that_were_written_woken_as_was_written() {
        assertThat(made.functions()).containsExactlyInAnyOrderElementsOf(written.functions());
        assertThat(made.feeds()).isNotEmpty().containsExactlyInAnyOrderElementsOf(written.feeds());
        assertThat(made.schedules()).isNotEmpty().containsExactlyInAnyOrderElementsOf(written.schedules());
    }

    @Test
    void the_role_that_sam_adds_to_a_function_without_one_is_found() {
        Template planted = given("planted");

        assertThat(TemplateRules.A_ROLE_SAYS_ITSELF_WHAT_IT_ALLOWS.broken(planted))
                .anySatisfy(broken -> assertThat(broken).startsWith("DispatchRole "));
    }
}

package amends.tests.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.hotel.planted.KnowsDesk;
import amends.hotel.planted.NamesAws;
import amends.hotel.planted.ReadsClock;
import amends.hotel.planted.ReadsEnvironment;
import amends.hotel.planted.ThrowsDice;
import amends.lambda.planted.KnowsLocal;
import amends.lambda.planted.NamesDynamo;
import amends.lambda.planted.ScansTable;
import amends.lambda.planted.one.KnowsTheOther;
import amends.lambda.planted.two.Other;
import amends.remedy.planted.KnowsStay;
import amends.stay.planted.KnowsRemedy;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
    private static final JavaClasses HOUSE = HouseRules.production();

    static Stream<ArchRule> rules() {
        return Stream.concat(
                Stream.of(
                        HouseRules.SHARED_IS_JDK_ONLY,
                        HouseRules.SHARED_READS_NO_CLOCK_RANDOMNESS_OR_ENVIRONMENT,
                        HouseRules.ONLY_BACKOFFICE_NAMES_AWS,
                        HouseRules.NOBODY_SCANS,
                        HouseRules.NO_CYCLES,
                        HouseRules.FUNCTIONS_STAND_ALONE,
                        HouseRules.NOTHING_SHIPPED_KNOWS_LOCAL,
                        HouseRules.EVERY_PACKAGE_IS_NULL_MARKED),
                HouseRules.arrows());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_its_rules(ArchRule rule) {
        rule.check(HOUSE);
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of(HouseRules.SHARED_IS_JDK_ONLY, List.of(NamesAws.class)),
                Arguments.of(HouseRules.SHARED_READS_NO_CLOCK_RANDOMNESS_OR_ENVIRONMENT, List.of(ReadsClock.class)),
                Arguments.of(HouseRules.SHARED_READS_NO_CLOCK_RANDOMNESS_OR_ENVIRONMENT, List.of(ThrowsDice.class)),
                Arguments.of(
                        HouseRules.SHARED_READS_NO_CLOCK_RANDOMNESS_OR_ENVIRONMENT, List.of(ReadsEnvironment.class)),
                Arguments.of(HouseRules.ONLY_BACKOFFICE_NAMES_AWS, List.of(NamesDynamo.class)),
                Arguments.of(HouseRules.NOBODY_SCANS, List.of(ScansTable.class)),
                Arguments.of(HouseRules.NO_CYCLES, List.of(KnowsStay.class, KnowsRemedy.class)),
                Arguments.of(HouseRules.NOTHING_SHIPPED_KNOWS_LOCAL, List.of(KnowsLocal.class)),
                Arguments.of(HouseRules.EVERY_PACKAGE_IS_NULL_MARKED, List.of(KnowsLocal.class)));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_violation_is_found(ArchRule rule, List<Class<?>> planted) {
        JavaClasses classes = new ClassFileImporter().importClasses(planted);

        assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_planted_arrow_against_the_stream_is_found() {
        JavaClasses classes = new ClassFileImporter().importClasses(KnowsDesk.class);

        assertThat(HouseRules.arrows().filter(rule -> rule.evaluate(classes).hasViolation()))
                .hasSize(1);
    }

    @Test
    void a_planted_function_that_knows_another_is_found() {
        JavaClasses classes = new ClassFileImporter().importClasses(KnowsTheOther.class, Other.class);

        assertThat(HouseRules.functionsStandAlone("amends.lambda.planted.(*)..")
                        .evaluate(classes)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void every_room_of_shared_is_there_to_be_guarded() {
        assertThat(HouseRules.ROOMS.keySet())
                .allSatisfy(room -> assertThat(HOUSE.stream()
                                .anyMatch(type -> type.getPackageName().equals("amends." + room)))
                        .as(room)
                        .isTrue());
    }
}

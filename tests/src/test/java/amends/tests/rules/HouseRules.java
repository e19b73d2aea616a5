package amends.tests.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the house's architecture, each under its name. */
final class HouseRules {
    /** The rooms of {@code shared}, and which others each may know: arrows run one way. */
    static final Map<String, List<String>> ROOMS = rooms();

    private static Map<String, List<String>> rooms() {
        var rooms = new LinkedHashMap<String, List<String>>();
        rooms.put("hotel", List.of());
        rooms.put("stay", List.of("hotel"));
        rooms.put("clerk", List.of("hotel"));
        rooms.put("remedy", List.of("hotel"));
        rooms.put("complaint", List.of("hotel", "stay", "clerk", "remedy"));
        rooms.put("listening", List.of("hotel", "remedy", "complaint"));
        rooms.put("speaking", List.of("hotel", "remedy", "complaint"));
        rooms.put("book", List.of("hotel", "stay", "clerk", "remedy", "complaint"));
        rooms.put("dispatch", List.of("hotel", "stay", "clerk", "remedy", "complaint", "book", "speaking"));
        rooms.put(
                "desk",
                List.of("hotel", "stay", "clerk", "remedy", "complaint", "book", "speaking", "listening", "dispatch"));
        return rooms;
    }

    private static final String[] SHARED =
            ROOMS.keySet().stream().map(HouseRules::room).toArray(String[]::new);

    private static String room(String name) {
        return "amends." + name + "..";
    }

    static final ArchRule SHARED_IS_JDK_ONLY = classes()
            .that(resideInAnyPackage(SHARED))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(SHARED)
                    .or(resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.annotations..")))
            .as("shared knows nothing but the JDK");

    static final ArchRule SHARED_READS_NO_CLOCK_RANDOMNESS_OR_ENVIRONMENT = noClasses()
            .that(resideInAnyPackage(SHARED))
            .should()
            .callCodeUnitWhere(calls(Instant.class, "now"))
            .orShould()
            .callCodeUnitWhere(target(owner(resideInAPackage("java.time..")))
                    .and(target(nameMatching("now|system.*|tick.*")))
                    .as("a clock of java.time"))
            .orShould()
            .callCodeUnitWhere(calls(Clock.class, "system.*"))
            .orShould()
            .callCodeUnitWhere(calls(System.class, "currentTimeMillis|nanoTime|getenv|getProperty|getProperties"))
            .orShould()
            .callCodeUnitWhere(calls(UUID.class, "randomUUID"))
            .orShould()
            .callCodeUnitWhere(calls(Math.class, "random"))
            .orShould()
            .dependOnClassesThat(DescribedPredicate.<JavaClass>alwaysFalse()
                    .or(DescribedPredicate.describe(
                            "are sources of randomness",
                            type -> type.isAssignableTo(RandomGenerator.class) || type.isAssignableTo(Random.class))))
            .as("time, ids and randomness come into shared as parameters; it reads no environment");

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> type, String names) {
        return target(owner(com.tngtech.archunit.core.domain.JavaClass.Predicates.type(type)))
                .and(target(nameMatching(names)))
                .as("%s.%s", type.getSimpleName(), names);
    }

    static final ArchRule ONLY_BACKOFFICE_NAMES_AWS = noClasses()
            .that(resideInAnyPackage(SHARED).or(resideInAPackage("amends.lambda..")))
            .should()
            .dependOnClassesThat(resideInAPackage("software.amazon.."))
            .as("only the backoffice names AWS");

    static final ArchRule NOBODY_SCANS = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "scan a table",
                    type -> type.getName().startsWith("software.amazon.awssdk.services.dynamodb")
                            && type.getSimpleName().startsWith("Scan")))
            .as("a table is read by key or by query, never scanned");

    static final ArchRule NO_CYCLES =
            slices().matching("amends.(**)").should().beFreeOfCycles().as("no package knows one that knows it");

    static final ArchRule FUNCTIONS_STAND_ALONE = functionsStandAlone("amends.lambda.(*)..");

    static ArchRule functionsStandAlone(String functions) {
        return slices().matching(functions)
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage("amends.lambda.."), resideInAPackage("amends.lambda.door.."))
                .as("no function knows another");
    }

    static final ArchRule NOTHING_SHIPPED_KNOWS_LOCAL = noClasses()
            .that(resideInAnyPackage(SHARED).or(resideInAnyPackage("amends.lambda..", "amends.backoffice..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("amends.local.."))
            .as("what is shipped knows nothing of this machine");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that()
            .resideInAPackage("amends..")
            .should(new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(
                            new SimpleConditionEvent(type, marked, type.getName() + " is in no null-marked package"));
                }
            })
            .as("null is checked everywhere");

    static Stream<ArchRule> arrows() {
        return ROOMS.entrySet().stream().map(room -> {
            String[] allowed = Stream.concat(Stream.of(room.getKey()), room.getValue().stream())
                    .map(HouseRules::room)
                    .toArray(String[]::new);
            return classes()
                    .that(resideInAPackage(room(room.getKey())))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(allowed).or(DescribedPredicate.not(resideInAPackage("amends.."))))
                    .as("amends." + room.getKey() + " knows only " + Arrays.toString(allowed))
                    // That each room is there is a test of its own.
                    .allowEmptyShould(true);
        });
    }

    /** What is shipped or runs here, without its tests. */
    static JavaClasses production() {
        List<Path> roots = Stream.of("shared", "functions", "local")
                .map(module -> Path.of("..", module, "target", "classes"))
                .toList();
        roots.stream().filter(root -> !Files.isDirectory(root)).findFirst().ifPresent(missing -> {
            throw new IllegalStateException("not built: " + missing);
        });
        return new ClassFileImporter().importPaths(roots);
    }

    private HouseRules() {}
}

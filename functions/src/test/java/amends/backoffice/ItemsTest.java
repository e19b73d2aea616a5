package amends.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.clerk.Workload;
import amends.complaint.By;
import amends.complaint.Complaint;
import amends.complaint.Entry;
import amends.complaint.Fact;
import amends.complaint.Severity;
import amends.complaint.Standing;
import amends.hotel.HotelId;
import amends.hotel.Language;
import amends.hotel.Page;
import amends.hotel.Phone;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Pages as items, and back. */
class ItemsTest {
    private static final int EACH = 200;

    static Stream<Class<? extends Page>> everyTypeOfPage() {
        return Items.types();
    }

    static Stream<Class<?>> everyKind() {
        return Stream.of(Fact.class, Standing.class, By.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("everyTypeOfPage")
    void a_page_is_read_as_it_was_written_under_the_next_version(Class<? extends Page> type) {
        var anything = new Anything(type.getName().hashCode());
        for (int i = 0; i < EACH; i++) {
            Page page = anything.of(type);
            Map<String, AttributeValue> item = Items.item(page);

            assertThat(item.get("version")).isEqualTo(AttributeValue.fromN(String.valueOf(page.version() + 1)));
            assertThat(Items.page(withVersion(item, page.version()))).isEqualTo(page);
            assertThat(Items.place(item)).isEqualTo(page.place());
        }
    }

    private static Map<String, AttributeValue> withVersion(Map<String, AttributeValue> item, long version) {
        var other = new HashMap<>(item);
        other.put("version", AttributeValue.fromN(String.valueOf(version)));
        return other;
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void a_thing_of_several_kinds_says_which_it_is(Class<?> kind) {
        Class<?> family = kind.getInterfaces()[0];
        Notation notation = Notations.of(family);
        Object thing = new Anything(kind.getName().hashCode()).of(kind);

        AttributeValue written = Objects.requireNonNull(notation.write(thing));

        assertThat(written.m()).containsEntry("is", AttributeValue.fromS(kind.getSimpleName()));
        assertThat(notation.read(written)).isEqualTo(thing);
    }

    @Test
    void every_page_of_the_hotel_has_a_type() throws IOException, URISyntaxException {
        Path place = Path.of(
                Page.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            assertThat(Items.types()).containsExactlyInAnyOrderElementsOf(pages(place));
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                assertThat(Items.types()).containsExactlyInAnyOrderElementsOf(pages(jar.getPath("/")));
            }
        }
    }

    private static List<Class<? extends Page>> pages(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .<Class<?>>map(ItemsTest::loaded)
                    .filter(type -> Page.class.isAssignableFrom(type) && !type.isInterface())
                    .<Class<? extends Page>>map(type -> type.asSubclass(Page.class))
                    .toList();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Page.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_item_from_before_an_optional_was_thought_of_is_read_without_it() {
        var item = new HashMap<>(Items.item(Workload.none(new HotelId("demo"), "noa")));
        assertThat(item).doesNotContainKeys("episode", "belowSince");

        assertThat(Items.page(item, Workload.class).episode()).isEmpty();
    }

    @Test
    void an_item_that_lacks_what_it_must_have_is_named_with_its_place() {
        var item = new HashMap<>(Items.item(Workload.none(new HotelId("demo"), "noa")));
        item.remove("minutes");

        assertThatThrownBy(() -> Items.page(item))
                .isInstanceOf(Fault.class)
                .hasMessage("The workload at H#demo#STAFF / LOAD#noa cannot be read: minutes: is missing");
    }

    @Test
    void what_is_wrong_deep_in_an_item_is_named_by_its_way_and_without_its_value() {
        Entry entry = entry(new Fact.Noted("the guest's own words"));
        var item = new HashMap<>(Items.item(entry));
        item.put("fact", AttributeValue.fromM(Map.of("is", AttributeValue.fromS("Noted"))));
        assertThatThrownBy(() -> Items.page(item)).hasMessageEndingWith("cannot be read: fact.words: is missing");

        item.put("fact", AttributeValue.fromM(Map.of("is", AttributeValue.fromS("Sung"))));
        assertThatThrownBy(() -> Items.page(item)).hasMessageEndingWith("fact: is no kind of Fact");

        item.put("hotel", AttributeValue.fromS("NOT A HOTEL"));
        assertThatThrownBy(() -> Items.page(item))
                .hasMessageEndingWith("hotel: has values that do not go together")
                .message()
                .doesNotContain("NOT A");
    }

    private static Entry entry(Fact fact) {
        Entry any = new Anything(1).of(Entry.class);
        return new Entry(
                any.hotel(), any.of(), 7, any.at(), new By.Guest(), fact, Optional.empty(), Optional.empty(), 0);
    }

    @Test
    void a_page_of_another_type_than_asked_for_is_a_fault() {
        var item = Items.item(Workload.none(new HotelId("demo"), "noa"));

        assertThatThrownBy(() -> Items.page(item, Complaint.class))
                .hasMessage("The item at H#demo#STAFF / LOAD#noa is a workload, not a complaint");
    }

    @Test
    void words_have_one_spelling_severities_are_numbers_and_names_are_themselves() {
        assertThat(Notations.of(Severity.class).write(Severity.MINOR)).isEqualTo(AttributeValue.fromN("4"));
        assertThat(Notations.of(Phone.class).write(new Phone("+972521234567")))
                .isEqualTo(AttributeValue.fromS("+972521234567"));
        assertThat(Notations.of(Language.class).write(Language.ZH_HANT)).isEqualTo(AttributeValue.fromS("zh-Hant"));
    }
}

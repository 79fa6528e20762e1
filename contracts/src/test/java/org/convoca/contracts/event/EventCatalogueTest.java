package org.convoca.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCatalogueTest {

    static final List<EventDescription> types = EventCatalogue.all();

    @Test
    void namesEachTypeOnce() {
        assertThat(types)
                .extracting(EventDescription::type)
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("types")
    void namesTypesAfterTheirAggregateAndFact(EventDescription type) {
        var words = type.type().split("\\.");

        assertThat(type.type()).matches("org\\.convoca\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v1");
        assertThat(type.topic()).isEqualTo("convoca." + words[2] + "s");
        assertThat(type.event().getSimpleName()).isEqualToIgnoringCase(words[2] + words[3].replace("-", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schemas", "examples"})
    void hasOneFileForEachTypeAndNoOther(String directory) {
        assertThat(files(directory))
                .filteredOn(name -> name.startsWith("org.convoca."))
                .containsExactlyInAnyOrderElementsOf(
                        types.stream().map(type -> type.type() + ".json").toList());
    }

    @Test
    void readsExamplesForTheTestsOfConsumers() {
        assertThat(EventCatalogue.example(SignaturePublished.class).signature().status())
                .isEqualTo(SignatureStatus.PUBLISHED);
    }

    @Test
    void knowsNoEventsBesideTheFamilies() {
        assertThatThrownBy(() -> EventCatalogue.of(Event.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> files(String directory) {
        try {
            var place = Path.of(EventCatalogue.class.getResource(directory).toURI());
            try (var files = Files.list(place)) {
                return files.map(file -> file.getFileName().toString()).toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}

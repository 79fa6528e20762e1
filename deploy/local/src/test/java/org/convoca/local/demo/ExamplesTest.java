package org.convoca.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.territory.Territories;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ExamplesTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2027-01-16");

    private final Examples examples = Examples.read();

    @Test
    void areSomeThirtyOfManyGroupsKindsAndTerritories() {
        var territories = Territories.load();
        assertThat(examples.actions()).isBetween(30L, 40L);
        assertThat(examples.groups()).extracting(Examples.Group::registration).doesNotHaveDuplicates();
        assertThat(examples.groups())
                .allMatch(group -> group.territory() == null
                        || territories.find(group.territory()).isPresent());
        assertThat(forms().map(form -> ActionKind.of(form.path("kind").asString())))
                .contains(ActionKind.MARCH, ActionKind.VIGIL, ActionKind.MURAL_OR_BANNER, ActionKind.ONLINE)
                .hasSizeGreaterThan(30);
    }

    @Test
    void showWhatAnActionCanBe() {
        assertThat(forms().filter(form -> form.path("place").path("route").size() > 1))
                .hasSizeGreaterThan(5);
        assertThat(forms().filter(form -> form.path("tentative").asBoolean(false)))
                .hasSizeGreaterThan(1);
        assertThat(forms().filter(form -> form.has("day"))).hasSizeGreaterThan(1);
        assertThat(forms().filter(form -> form.has("duringTheWeek"))).hasSizeGreaterThan(1);
        assertThat(actions().filter(action -> action.cancellation().isPresent()))
                .hasSize(1);
        assertThat(forms().filter(form -> form.path("place").has("hiddenUntil")))
                .singleElement()
                .satisfies(form -> assertThat(
                                form.path("place").path("hiddenUntil").asString())
                        .isEqualTo("2027-01-17T20:00:00Z"));
    }

    @Test
    void sayOfThemselvesThatTheyAreExamples() {
        assertThat(forms())
                .allSatisfy(form -> assertThat(form.path("description")
                                .valueStream()
                                .map(text -> text.asString().lines().toList().getLast()))
                        .isNotEmpty()
                        .allMatch(examples.notes()::containsValue));
    }

    @Test
    void countTheirDaysFromTheFirst() {
        var march = action("march");
        assertThat(march.form().path("start").asString()).isEqualTo("2027-01-16T18:00");
        assertThat(march.form().path("end").asString()).isEqualTo("2027-01-16T20:00");
        assertThat(action("mural").form().path("day").asString()).isEqualTo("2027-01-22");
        assertThat(List.of("key", "hideHours", "cancelled")).noneMatch(march.form()::has);
    }

    private ExampleAction action(String key) {
        return actions().filter(action -> action.key().equals(key)).findFirst().orElseThrow();
    }

    private Stream<ObjectNode> forms() {
        return actions().map(ExampleAction::form);
    }

    private Stream<ExampleAction> actions() {
        return examples.groups().stream().flatMap(group -> examples.actions(group, FIRST_DAY).stream());
    }
}

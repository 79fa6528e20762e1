package org.convoca.event.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.testing.ActionForms.aForm;

import java.util.Map;
import org.convoca.event.WithService;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.ActionMailFacts;
import org.convoca.event.action.StreetActions;
import org.convoca.event.testing.InAWeek;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithService
class ChangesIT extends InAWeek {

    @Autowired
    private ActionMailFacts mails;

    @Autowired
    private StreetActions actions;

    @Test
    void tellsWhatWasAndWhatIs() {
        var action = group.submitted(aForm());
        group.send("PATCH", action, Map.of("version", 2, "start", "2099-01-17T11:00", "end", "2099-01-17T12:00"));
        group.send(
                "PATCH",
                action,
                Map.of("version", 3, "title", Map.of("es", "Gran marcha"), "place", Map.of("name", "Arenal")));
        group.send("POST", action + "/cancel", Map.of("reason", "Lluvia"));

        var changes = api.get(publicPath(action)).json().at("/changes");

        assertThat(changes.size()).isEqualTo(3);
        assertThat(changes.at("/0/before/when/start").asString()).isEqualTo("2099-01-16T18:00");
        assertThat(changes.at("/0/after/when/start").asString()).isEqualTo("2099-01-17T11:00");
        assertThat(changes.at("/0/before/title").isMissingNode()).isTrue();
        assertThat(changes.at("/1/before/title/es").asString()).isEqualTo("Marcha contra la guerra");
        assertThat(changes.at("/1/after/title/es").asString()).isEqualTo("Gran marcha");
        assertThat(changes.at("/1/before/place/name").asString()).isEqualTo("Plaza Moyúa");
        assertThat(changes.at("/1/after/place/name").asString()).isEqualTo("Arenal");
        assertThat(changes.at("/2/before/status").asString()).isEqualTo("published");
        assertThat(changes.at("/2/after/status").asString()).isEqualTo("cancelled");
        assertThat(api.get(week.list()).json().at("/items/0").has("changes")).isFalse();
    }

    /** F-9: what a place was before it was changed is held back as long as the place was. */
    @Test
    void holdsBackWhatWasHeldBackWhenItWasChanged() {
        var action = group.submitted(aForm().hiddenUntil("2099-01-16T16:00:00Z"));
        group.send("PATCH", action, Map.of("version", 2, "place", Map.of("name", "Arenal")));

        var shown = api.get(publicPath(action));

        assertThat(shown.string("/changes/0/fields/0")).isEqualTo("place");
        assertThat(shown.string("/changes/0/before/place/locality")).isEqualTo("Bilbao");
        assertThat(shown.text()).doesNotContain("Moyúa", "Arenal", "43.26");
        var told = mailed(id(action), 0);
        assertThat(told.place().name()).isNull();
        assertThat(told.changes().toString()).doesNotContain("Moyúa", "Arenal", "43.26");
    }

    @Test
    void tellsAMailTheChangesThatItsReaderDoesNotKnow() {
        var action = group.submitted(aForm());
        group.send("PATCH", action, Map.of("version", 2, "title", Map.of("es", "Segunda")));
        group.send("PATCH", action, Map.of("version", 3, "title", Map.of("es", "Tercera")));

        assertThat(mailed(id(action), 0).changes()).hasSize(2);
        assertThat(mailed(id(action), 1).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after().title()).containsEntry("es", "Tercera"));
        assertThat(mailed(id(action), 1).title("pt")).isEqualTo("Tercera");
        assertThat(mailed(id(action), 1).language("es-AR")).isEqualTo("es");
    }

    @Test
    void tellsAMailWhatADraftIsCalled() {
        var draft = group.draft(aForm().title("eu", "Martxa")).string("/id");

        var told = mailed(draft, null);

        assertThat(told.title("es")).isEqualTo("Martxa");
        assertThat(told.changes()).isEmpty();
    }

    private ActionMailFacts.Told mailed(String action, Integer known) {
        var id = ActionId.parse(action).orElseThrow();
        return mails.of(id, actions.find(id).orElseThrow().state(), known).orElseThrow();
    }
}

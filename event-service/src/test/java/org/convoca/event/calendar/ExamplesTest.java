package org.convoca.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.calendar.PublicActions.anAction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.event.registration.MailedGroup;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.event.registration.RegisteredOrganiser;
import org.convoca.platform.backing.TestClock;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private boolean example;
    private int asked;
    private final TestClock clock = TestClock.at("2026-12-02T12:00:00Z");
    private final Examples examples = new Examples(new Groups(), new FeedWords(), clock);

    private final class Groups implements RegisteredGroups {
        @Override
        public Optional<RegisteredGroup> find(UUID registration) {
            asked++;
            return Optional.of(new RegisteredGroup(
                    registration, "week", null, "Asamblea", null, Region.EUROPE, null, null, example));
        }

        @Override
        public boolean isManagedBy(UUID registration, UUID organiser) {
            return false;
        }

        @Override
        public List<RegisteredOrganiser> organisers(UUID registration) {
            return List.of();
        }

        @Override
        public Optional<MailedGroup> forMail(UUID registration) {
            return Optional.empty();
        }

        @Override
        public Map<UUID, String> names(Collection<UUID> registrations) {
            return Map.of();
        }
    }

    @Test
    void leavesRealActionsAsTheyAre() {
        var action = anAction().build();

        assertThat(examples.marked(action)).isSameAs(action);
    }

    @Test
    void saysInEachLanguageThatAnActionIsMadeUp() {
        example = true;
        var action = anAction().title("en", "March").title("eu", "Martxa").build();

        var marked = examples.marked(action);

        assertThat(marked.content().titles())
                .containsEntry("es", "Ejemplo: Marcha contra la guerra")
                .containsEntry("en", "Example: March")
                .containsEntry("eu", "Adibidea: Martxa");
        assertThat(marked.content().when()).isEqualTo(action.content().when());
        assertThat(marked.changedAt()).isEqualTo(action.changedAt());
    }

    @Test
    void asksOnceForAllActionsOfAGroup() {
        examples.marked(anAction().numbered(1).build());
        examples.marked(anAction().numbered(2).build());

        assertThat(asked).isEqualTo(1);
    }
}

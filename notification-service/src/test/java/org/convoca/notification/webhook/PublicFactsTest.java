package org.convoca.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.contracts.event.EventCatalogue;
import org.convoca.contracts.event.EventDescription;
import org.convoca.contracts.signature.OrganisationFacts;
import org.convoca.contracts.signature.TextReference;
import org.junit.jupiter.api.Test;

class PublicFactsTest {

    private static List<String> fields(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void holdNothingBeyondWhatRollAndMapAndCallSay() {
        assertThat(fields(PublicFacts.Signature.class))
                .containsExactly("id", "call", "status", "territory", "region", "organisation", "text");
        assertThat(fields(OrganisationFacts.class)).containsExactly("name", "names", "acronym", "website");
        assertThat(fields(TextReference.class)).containsExactly("language", "version", "hash");
        assertThat(fields(PublicFacts.Action.class))
                .containsExactly(
                        "id",
                        "call",
                        "status",
                        "kind",
                        "territory",
                        "region",
                        "titles",
                        "start",
                        "zone",
                        "startsAt",
                        "day",
                        "locality",
                        "tentative");
        assertThat(fields(PublicFacts.Call.class))
                .containsExactly("slug", "status", "titles", "language", "opensAt", "closesAt", "week");
    }

    @Test
    void comeInKindsThatAreKindsOfEvents() {
        assertThat(EventCatalogue.all()).extracting(EventDescription::type).containsAll(Kinds.ALL);
        assertThat(Kinds.ALL).doesNotHaveDuplicates().hasSize(16);
    }
}

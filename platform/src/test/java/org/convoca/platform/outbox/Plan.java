package org.convoca.platform.outbox;

import java.util.List;
import java.util.UUID;
import org.convoca.contracts.registration.RegistrationFacts;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** An aggregate for tests: it has states, a field that may be unique, and events. */
sealed interface Plan {

    @TypeAlias("plan.draft")
    record Draft(String title, @Nullable List<String> keys) implements Plan {}

    @TypeAlias("plan.final")
    record Final(String title) implements Plan {}

    static Draft draft(String title) {
        return new Draft(title, null);
    }

    /** A fact about the plan of that id. */
    static Sequenced fact(UUID id) {
        return sequence -> new RegistrationOpened(
                sequence,
                new RegistrationFacts(id, "week-of-action", RegistrationStatus.OPEN, null, "AR", Region.AMERICAS));
    }

    static Sequenced[] facts(UUID id, int count) {
        var facts = new Sequenced[count];
        java.util.Arrays.fill(facts, fact(id));
        return facts;
    }
}

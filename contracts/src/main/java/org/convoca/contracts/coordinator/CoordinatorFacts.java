package org.convoca.contracts.coordinator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;

/**
 * What others need to know of a coordinator: never who that is.
 *
 * @param id opaque; with it the owner of the contact is asked for the recipient of a mail
 * @param calls slugs of the calls that are looked after; empty for all
 * @param locale the language of mails and pages (BCP 47)
 * @param zone the IANA zone by whose days digests are made
 */
public record CoordinatorFacts(
        UUID id,
        CoordinatorStatus status,
        List<CoordinatorRole> roles,
        CoordinatorScope scope,
        List<String> calls,
        String locale,
        String zone) {

    public CoordinatorFacts {
        roles = List.copyOf(roles);
        calls = List.copyOf(calls);
    }

    /** Whether that call is among those that are looked after. */
    public boolean looksAfter(String call) {
        return calls.isEmpty() || calls.contains(call);
    }

    @JsonIgnore
    public boolean isConvener() {
        return roles.contains(CoordinatorRole.CONVENER);
    }

    @JsonIgnore
    public boolean isRemoved() {
        return status == CoordinatorStatus.REMOVED;
    }
}

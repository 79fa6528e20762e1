package org.convoca.contracts.action;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * A street action's public state. It never holds the exact place, which may be held back until shortly before; who needs it asks.
 *
 * <p>An action has a start with its zone, or a day, or neither when it is some time during the week.
 *
 * @param registration of the group that organises it
 * @param territory the code of the territory where it takes place, or null where it has none
 * @param titles by language (BCP 47); empty until the action is published
 * @param start the local date and time on the spot, {@code 2027-01-16T18:00}, or null without a time of day
 * @param zone the IANA zone of {@code start}, null without it
 * @param startsAt the moment of {@code start}, null without it
 * @param day the day of an action without a time of day, or null
 * @param locality the city, town or village, or null where there is none or the action is not published yet
 * @param tentative whether the organisers are not sure yet
 * @param awaitingCoordinator whether its group left the roll, so that a coordinator has to say what becomes of it
 * @param version raised by each change that the public can see, from 0
 * @param organisers to whom mails about it go; empty when nobody can be written to, and in events from before there was this field
 * @param example whether it only shows what an action looks like; false in events from before there was this field
 */
public record ActionFacts(
        UUID id,
        UUID registration,
        String call,
        ActionStatus status,
        ActionKind kind,
        @Nullable String territory,
        Region region,
        Map<String, String> titles,
        @Nullable String start,
        @Nullable String zone,
        @Nullable Instant startsAt,
        @Nullable LocalDate day,
        @Nullable String locality,
        boolean tentative,
        boolean awaitingCoordinator,
        int version,
        List<OrganiserReference> organisers,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean example) {

    public ActionFacts {
        titles = Map.copyOf(titles);
        organisers = known(organisers);
    }

    private static List<OrganiserReference> known(@Nullable List<OrganiserReference> organisers) {
        return organisers == null ? List.of() : List.copyOf(organisers);
    }
}

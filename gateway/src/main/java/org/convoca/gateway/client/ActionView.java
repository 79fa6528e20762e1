package org.convoca.gateway.client;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A street action as anybody may read it.
 *
 * @param title by language
 * @param description plain text by language
 * @param tentative whether the organisers are not sure yet
 * @param awaitingCoordinator whether its group left the roll, so that somebody has to say what becomes of it
 * @param start local date and time on the spot, or null without a time of day
 * @param startOffset from UTC, {@code +01:00}, null without a start
 * @param end local date and time, or null where it is not said
 * @param zone IANA zone of both, or null without them
 * @param day the day of an action without a time of day; without both, it is some time during the week
 * @param cancellation why it was cancelled, or null
 * @param organiser whose action it is, or null where that is not known
 * @param coOrganisers signatories that organise it too
 * @param example whether it is made up, to show what this is for
 * @param enteredAfterwards whether it was over when it was entered
 * @param coming how many have said that they come, or null
 * @param changes since it was published, the newest last
 */
public record ActionView(
        UUID id,
        @Nullable UUID registration,
        String call,
        ActionKind kind,
        Map<String, String> title,
        @Nullable Map<String, String> description,
        boolean tentative,
        ActionStatus status,
        boolean awaitingCoordinator,
        @Nullable Place place,
        @Nullable String start,
        @Nullable String startOffset,
        @Nullable String end,
        @Nullable String endOffset,
        @Nullable String zone,
        @Nullable LocalDate day,
        @Nullable List<String> languages,
        @Nullable String accessibility,
        @Nullable String publicContact,
        @Nullable String url,
        @Nullable Integer expectedSize,
        @Nullable String cancellation,
        @Nullable ActionReport report,
        @Nullable Instant changedAt,
        @Nullable Group organiser,
        @Nullable List<@Nullable Group> coOrganisers,
        @Nullable Boolean example,
        @Nullable Boolean enteredAfterwards,
        @Nullable Integer coming,
        @JsonAlias("history") @Nullable List<ActionChange> changes) {

    public ActionView {
        title = Map.copyOf(title);
    }

    /** One that is not public yet: nobody has seen it, so that nothing has changed and nobody comes. */
    public ActionView(
            UUID id,
            @Nullable UUID registration,
            String call,
            ActionKind kind,
            Map<String, String> title,
            @Nullable Map<String, String> description,
            boolean tentative,
            ActionStatus status,
            boolean awaitingCoordinator,
            @Nullable Place place,
            @Nullable String start,
            @Nullable String startOffset,
            @Nullable String end,
            @Nullable String endOffset,
            @Nullable String zone,
            @Nullable LocalDate day,
            @Nullable List<String> languages,
            @Nullable String accessibility,
            @Nullable String publicContact,
            @Nullable String url,
            @Nullable Integer expectedSize,
            @Nullable String cancellation,
            @Nullable ActionReport report,
            @Nullable Instant changedAt) {
        this(
                id,
                registration,
                call,
                kind,
                title,
                description,
                tentative,
                status,
                awaitingCoordinator,
                place,
                start,
                startOffset,
                end,
                endOffset,
                zone,
                day,
                languages,
                accessibility,
                publicContact,
                url,
                expectedSize,
                cancellation,
                report,
                changedAt,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Where it takes place.
     *
     * @param precision {@code exact}, {@code street}, {@code locality} or {@code territory}
     * @param route where a march goes along, from its beginning to its end
     * @param hiddenUntil from when more is shown than the locality, or null when nothing is held back
     */
    public record Place(
            @Nullable String name,
            @Nullable String address,
            @Nullable String locality,
            @Nullable String territory,
            @Nullable Point point,
            @Nullable String precision,
            @Nullable List<Point> route,
            @Nullable Instant hiddenUntil) {

        /** Without a route. */
        public Place(
                @Nullable String name,
                @Nullable String address,
                @Nullable String locality,
                @Nullable String territory,
                @Nullable Point point,
                @Nullable String precision,
                @Nullable Instant hiddenUntil) {
            this(name, address, locality, territory, point, precision, null, hiddenUntil);
        }
    }

    /** Degrees, WGS 84. */
    public record Point(double lat, double lon) {}

    /**
     * Whose action it is.
     *
     * @param name as the public may read it, or null where it is not known
     * @param signature by which it stands on the roll, or null
     */
    public record Group(@Nullable String name, @Nullable UUID signature) {

        @JsonCreator
        public Group {}

        /** Where a service tells the signature only. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Group of(String signature) {
            return new Group(null, UUID.fromString(signature));
        }
    }

    public boolean isCancelled() {
        return status == ActionStatus.CANCELLED;
    }
}

package org.convoca.gateway.client;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * An action as its organisers see it, perhaps unfinished.
 *
 * @param version to be given with a change
 * @param startOffset {@code +01:00}; chosen where clocks are changed
 * @param duringTheWeek that it has no day yet
 * @param territoryConfirmed that the territory is meant although the point lies in another
 * @param reason why it was rejected or cancelled, or null
 * @param coOrganisers ids of other groups' signatures
 * @param asked what its organisers are asked: {@code week} on which day it takes place, {@code report} how it was; or null
 * @param coming how many have said that they come, or null
 * @param open what has to be settled before it can be handed in
 * @param similar actions that stand already and might be the same
 */
public record OwnAction(
        UUID id,
        String call,
        ActionStatus status,
        long version,
        @Nullable String kind,
        @Nullable Map<String, String> title,
        @Nullable Map<String, String> description,
        @Nullable Place place,
        @Nullable String start,
        @Nullable String startOffset,
        @Nullable String end,
        @Nullable String endOffset,
        @Nullable String zone,
        @Nullable String day,
        @Nullable Boolean duringTheWeek,
        @Nullable List<String> languages,
        @Nullable String accessibility,
        @Nullable String publicContact,
        @Nullable String url,
        @Nullable Integer expectedSize,
        @Nullable List<String> coOrganisers,
        @Nullable Boolean tentative,
        @Nullable Boolean territoryConfirmed,
        boolean awaitingCoordinator,
        @Nullable String reason,
        @JsonAlias("question") @Nullable String asked,
        @Nullable Integer coming,
        List<FieldError> open,
        List<Similar> similar) {

    public OwnAction {
        open = List.copyOf(Objects.requireNonNullElse(open, List.of()));
        similar = List.copyOf(Objects.requireNonNullElse(similar, List.of()));
    }

    /**
     * @param route where a march goes along, from its beginning to its end
     * @param hiddenUntil until when the public sees the locality only: date, time and offset
     */
    public record Place(
            @Nullable String name,
            @Nullable String address,
            @Nullable String locality,
            @Nullable String territory,
            @Nullable Point point,
            @Nullable String precision,
            @Nullable List<Point> route,
            @Nullable String hiddenUntil) {

        /** Whether the public sees no more than the locality yet. */
        public boolean isHidden(Instant now) {
            return hiddenUntil != null && now.isBefore(Instant.parse(hiddenUntil));
        }

        /** From its beginning to its end; empty without one. */
        public List<Point> along() {
            return Objects.requireNonNullElse(route, List.of());
        }

        private Place shown() {
            return new Place(null, null, locality, territory, null, "locality", null, hiddenUntil);
        }
    }

    /** Degrees, WGS 84. */
    public record Point(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double lat,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double lon) {}

    /** @param mine whether it is the same group's */
    public record Similar(
            UUID id,
            @Nullable Map<String, String> title,
            @Nullable String start,
            @Nullable String locality,
            boolean mine) {}

    /** Whether the public sees it. */
    public boolean isPublic() {
        return switch (status) {
            case PUBLISHED, DONE, REPORTED, CANCELLED -> true;
            case DRAFT, AWAITING_REVIEW, REJECTED, MERGED -> false;
        };
    }

    /** Whether its organisers may still change it. */
    public boolean isEditable() {
        return switch (status) {
            case DRAFT, AWAITING_REVIEW, REJECTED, PUBLISHED -> true;
            case DONE, REPORTED, CANCELLED, MERGED -> false;
        };
    }

    /** Whether it took place, so that there is something to tell. */
    public boolean isOver() {
        return switch (status) {
            case DONE, REPORTED -> true;
            case DRAFT, AWAITING_REVIEW, REJECTED, PUBLISHED, CANCELLED, MERGED -> false;
        };
    }

    /** As everybody would see it at that moment, were it published: without what is held back until later. */
    public ActionView asSeen(Instant now) {
        return new ActionView(
                id,
                null,
                call,
                shownKind(),
                Objects.requireNonNullElse(title, Map.of()),
                description,
                Boolean.TRUE.equals(tentative),
                status,
                awaitingCoordinator,
                place == null ? null : seen(place.isHidden(now) ? place.shown() : place),
                start,
                startOffset,
                end,
                endOffset,
                zone,
                shownDay(),
                languages,
                accessibility,
                publicContact,
                url,
                expectedSize,
                reason,
                null,
                null);
    }

    private ActionKind shownKind() {
        return kind == null || kind.isBlank() ? ActionKind.OTHER : ActionKind.of(kind);
    }

    private @Nullable LocalDate shownDay() {
        if (day != null) {
            return LocalDate.parse(day);
        }
        // Its zone is not known yet, so its moment is not, but its day is.
        return start != null && zone == null && start.length() >= 10 ? LocalDate.parse(start.substring(0, 10)) : null;
    }

    private static ActionView.Place seen(Place place) {
        return new ActionView.Place(
                place.name(),
                place.address(),
                place.locality(),
                place.territory(),
                seen(place.point()),
                place.precision(),
                place.along().stream()
                        .map(OwnAction::seen)
                        .filter(Objects::nonNull)
                        .toList(),
                place.hiddenUntil() == null ? null : Instant.parse(place.hiddenUntil()));
    }

    private static ActionView.@Nullable Point seen(@Nullable Point point) {
        return point == null || point.lat() == null || point.lon() == null
                ? null
                : new ActionView.Point(point.lat(), point.lon());
    }
}

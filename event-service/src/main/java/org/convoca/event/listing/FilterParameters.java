package org.convoca.event.listing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.territory.Region;
import org.convoca.event.action.ActionFilter;
import org.convoca.event.action.Point;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list, as they stand in a query string. Bound by Spring from the parameters of the same names.
 *
 * @param bbox west, south, east, north in degrees (RFC 7946, section 5)
 */
public record FilterParameters(
        @Nullable String territory,
        @Nullable String region,
        @Nullable String from,
        @Nullable String to,
        @Nullable String kind,
        @Nullable String signature,
        @Nullable String bbox) {

    /** @throws ProblemException naming each parameter that cannot be read */
    public ActionFilter of(String call) {
        var errors = new ArrayList<FieldError>();
        var filter = new ActionFilter(
                call,
                blankToNull(territory),
                read("region", region, Region::of, errors),
                read("from", from, LocalDate::parse, errors),
                read("to", to, LocalDate::parse, errors),
                read("kind", kind, ActionKind::of, errors),
                read("signature", signature, UUID::fromString, errors),
                read("bbox", bbox, FilterParameters::box, errors));
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "These filters cannot be read.", errors);
        }
        return filter;
    }

    private static <T> @Nullable T read(
            String name, @Nullable String text, Function<String, T> reading, List<FieldError> errors) {
        var given = blankToNull(text);
        if (given == null) {
            return null;
        }
        try {
            return reading.apply(given);
        } catch (IllegalArgumentException | DateTimeException _) {
            errors.add(new FieldError("/" + name, "not-readable", "This is no " + name + "."));
            return null;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ActionFilter.Box box(String text) {
        var sides = List.of(text.split(",", -1)).stream().map(Double::valueOf).toList();
        if (sides.size() != 4
                || !Point.isOnEarth(sides.get(1), sides.get(0))
                || !Point.isOnEarth(sides.get(3), sides.get(2))
                || sides.get(1) > sides.get(3)) {
            throw new IllegalArgumentException("no box");
        }
        return new ActionFilter.Box(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
    }
}

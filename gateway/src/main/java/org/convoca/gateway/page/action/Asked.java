package org.convoca.gateway.page.action;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.territory.Region;
import org.convoca.gateway.client.ActionQuery;
import org.convoca.gateway.page.map.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a reader wants to see of a call's actions. A value that only a hand-made address can hold is left aside.
 *
 * @param period a month or a day of a week, for the calendar; null is where the week of action lies
 * @param zone whose hours are shown beside those on the spot
 */
record Asked(
        View view,
        ActionQuery query,
        @Nullable Period period,
        @Nullable ZoneId zone) {

    static final int PAGE = 50;
    private static final Pattern TERRITORY = Pattern.compile("[A-Z]{2}|x-[a-z-]{2,40}");
    private static final int LONGEST_MARK = 500;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    enum View {
        MAP,
        LIST,
        CALENDAR;

        /** As in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Asked of(MultiValueMap<String, String> parameters) {
        var from = day(parameters, "from");
        var to = day(parameters, "to");
        var turned = from != null && to != null && to.isBefore(from);
        var query = new ActionQuery(
                read(parameters, "region", Region::of),
                read(parameters, "territory", text -> TERRITORY.matcher(text).matches() ? text : null),
                read(parameters, "kind", ActionKind::of),
                turned ? to : from,
                turned ? from : to,
                read(
                        parameters,
                        "bbox",
                        text -> Frame.parse(text).map(Frame::text).orElse(null)),
                read(parameters, "after", text -> text.length() > LONGEST_MARK ? null : text),
                PAGE);
        var view = read(parameters, "view", text -> View.valueOf(text.toUpperCase(Locale.ROOT)));
        return new Asked(
                view == null ? View.MAP : view,
                query,
                read(parameters, "period", Period::parse),
                read(parameters, "zone", ClocksPart::zone));
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> parameters, String name) {
        var day = read(parameters, name, LocalDate::parse);
        return day != null && isNear(day) ? day : null;
    }

    static boolean isNear(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static <T> @Nullable T read(
            MultiValueMap<String, String> parameters, String name, Function<String, @Nullable T> reader) {
        var text = parameters.getFirst(name);
        try {
            return text == null || text.isBlank() ? null : reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }
}

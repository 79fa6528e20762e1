package org.convoca.gateway.page.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convoca.gateway.client.ActionQuery;
import org.convoca.gateway.client.ActionTotals;
import org.convoca.gateway.client.Actions;
import org.convoca.gateway.client.CallView;
import org.convoca.gateway.page.Days;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.action.Asked.View;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendar of a call's actions: a month as a table, or a week day by day. An action stands on its local day. */
@Component
class CalendarPart {

    private static final int PAGE = 500;
    private static final int IN_A_CELL = 3;

    private final Actions actions;
    private final Clock clock;

    CalendarPart(Actions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * @param weekdays names of the columns, in full and short
     * @param other the same time as a week or as a month
     */
    record Calendar(
            boolean isMonth,
            String heading,
            List<Weekday> weekdays,
            List<List<Day>> weeks,
            String before,
            String after,
            String other) {}

    record Weekday(String name, String shortName) {}

    /**
     * @param outside whether it belongs to the month before or after
     * @param count of all its actions, of which {@code actions} are the first
     * @param path to the list of that day
     */
    record Day(
            String date,
            String number,
            String name,
            boolean outside,
            int count,
            List<ActionLine> actions,
            String path) {
        /** How many are not named here. */
        public int more() {
            return count - actions.size();
        }
    }

    Calendar of(CallView call, Asked asked, ActionTotals totals, Language language, ActionLinks links) {
        var reader = language.locale();
        var period = asked.period() == null ? usual(call, totals) : asked.period();
        var first = period.first(reader);
        var last = period.last(reader);
        var page = Readings.required(
                actions.of(call.slug(), asked.query().between(first, last).after(null, PAGE), reader),
                ProblemType.NOT_FOUND);
        var byDay = page.value().items().stream()
                .map(action -> ActionLine.of(action, language))
                .filter(line -> line.when().day() != null)
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(line.when().day())));
        Function<LocalDate, Day> cell = day -> day(day, period, byDay, asked.query(), totals, language, links);
        return new Calendar(
                period instanceof Period.Month,
                heading(period, first, last, reader),
                first.datesUntil(first.plusDays(7))
                        .map(day -> new Weekday(Moments.weekday(day, reader), Moments.shortWeekday(day, reader)))
                        .toList(),
                weeks(first, last, cell),
                links.to(period.next(-1), asked.query()),
                links.to(period.next(1), asked.query()),
                links.to(other(period), asked.query()));
    }

    private static List<List<Day>> weeks(LocalDate first, LocalDate last, Function<LocalDate, Day> cell) {
        var weeks = new ArrayList<List<Day>>();
        for (var monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1)).map(cell).toList());
        }
        return weeks;
    }

    private static Day day(
            LocalDate date,
            Period period,
            Map<LocalDate, List<ActionLine>> byDay,
            ActionQuery query,
            ActionTotals totals,
            Language language,
            ActionLinks links) {
        var lines = byDay.getOrDefault(date, List.of());
        var month = period instanceof Period.Month(var shown) ? shown : null;
        var named = month == null ? lines : lines.subList(0, Math.min(IN_A_CELL, lines.size()));
        return new Day(
                date.toString(),
                Moments.number(date, language.locale()),
                month == null ? Moments.day(date, language.locale()) : Moments.shortDay(date, language.locale()),
                month != null && !YearMonth.from(date).equals(month),
                query.isFiltered()
                        ? lines.size()
                        : Math.max(lines.size(), totals.byDay().getOrDefault(date, 0)),
                named,
                links.to(View.LIST, query.between(date, date)));
    }

    private static String heading(Period period, LocalDate first, LocalDate last, Locale reader) {
        return switch (period) {
            case Period.Month month -> Moments.month(month.month(), reader);
            case Period.Week _ -> Days.span(first, last, reader);
        };
    }

    private static Period other(Period period) {
        return switch (period) {
            case Period.Month month -> new Period.Week(month.month().atDay(1));
            case Period.Week week -> new Period.Month(YearMonth.from(week.day()));
        };
    }

    /** The month in which the week of action begins; until that is known, the month of the next action, else that of the earliest possible week. */
    private Period usual(CallView call, ActionTotals totals) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var next = totals.byDay().keySet().stream()
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder())
                .orElse(call.week().from());
        @Nullable LocalDate first = call.week().isAnnounced() ? call.week().firstDay() : next;
        return new Period.Month(YearMonth.from(first == null ? today : first));
    }
}

package org.convoca.local.operate;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.convoca.local.place.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code convoca week}. */
@Command(
        name = "week",
        mixinStandardHelpOptions = true,
        description = {
            "Announces, moves or withdraws the dates of a call's week of action.",
            "Organisers of actions that are undated, or outside the week, are asked by mail; nothing is changed for them.",
            "Without an option it says when the week is."
        })
public final class WeekCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private OperatorOption system = new OperatorOption();

    @Parameters(paramLabel = "CALL", description = "The call, as its address names it.")
    private String call = "";

    @ArgGroup
    private @Nullable Step step;

    /** One thing at a time. */
    static final class Step {
        @ArgGroup(exclusive = false)
        private @Nullable Days days;

        @ArgGroup(exclusive = false)
        private @Nullable Withdrawal withdrawal;

        @Option(names = "--unanswered", required = true, description = "List whose organisers have not answered yet.")
        private boolean unanswered;
    }

    /** The week's days. */
    static final class Days {
        @Option(names = "--first", required = true, paramLabel = "DATE", description = "First day: 2027-01-11.")
        private @Nullable LocalDate first;

        @Option(names = "--last", required = true, paramLabel = "DATE", description = "Last day, inclusive.")
        private @Nullable LocalDate last;
    }

    /** Back to a window. */
    static final class Withdrawal {
        @Option(names = "--withdraw", required = true, description = "The dates are to be announced again.")
        private boolean withdraw;

        @Option(names = "--from", paramLabel = "DATE", description = "Window in which they will lie; else as before.")
        private @Nullable LocalDate from;

        @Option(names = "--to", paramLabel = "DATE", description = "Last day of that window.")
        private @Nullable LocalDate to;
    }

    public WeekCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var operator = system.operator(clock);
        if (step == null) {
            out.println(told(operator.get(Service.SIGNATURE, "/api/v1/calls/" + Pages.encoded(call))));
        } else if (step.unanswered) {
            listUnanswered(operator, out);
        } else {
            var answer =
                    operator.put(Service.SIGNATURE, "/internal/calls/" + Pages.encoded(call) + "/week", week(step));
            out.println(
                    told(answer) + (answer.path("outcome").asString("").equals("same") ? " That was so already." : ""));
        }
        return 0;
    }

    private static Map<String, String> week(Step step) {
        var week = new LinkedHashMap<String, String>();
        if (step.days != null) {
            week.put("status", "announced");
            put(week, "firstDay", step.days.first);
            put(week, "lastDay", step.days.last);
        } else if (step.withdrawal != null && step.withdrawal.withdraw) {
            week.put("status", "to-be-announced");
            put(week, "from", step.withdrawal.from);
            put(week, "to", step.withdrawal.to);
        }
        return week;
    }

    private static void put(Map<String, String> week, String field, @Nullable LocalDate day) {
        if (day != null) {
            week.put(field, day.toString());
        }
    }

    private static String told(JsonNode call) {
        var week = call.path("week");
        return week.path("status").asString("").equals("announced")
                ? "The week is from %s to %s."
                        .formatted(
                                week.path("firstDay").asString(),
                                week.path("lastDay").asString())
                : "The dates are to be announced; the week will lie between %s and %s."
                        .formatted(week.path("from").asString(), week.path("to").asString());
    }

    private void listUnanswered(Operator operator, PrintWriter out) {
        var count = Pages.read(
                operator,
                "/internal/calls/" + Pages.encoded(call) + "/unanswered",
                item -> out.printf(
                        "%s  %-15s  %s  (%s, %s; asked %s, reminders: %d)%n",
                        item.path("id").asString(),
                        item.path("status").asString(),
                        Pages.title(item),
                        Pages.said(item, "group", "no name"),
                        Pages.said(item, "territory", "no territory"),
                        item.path("askedAt").asString(),
                        item.path("reminders").asInt(0)));
        out.println(count == 0 ? "Everybody has answered." : count + " not answered.");
    }
}

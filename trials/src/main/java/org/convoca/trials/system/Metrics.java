package org.convoca.trials.system;

import java.util.Arrays;
import java.util.OptionalDouble;

/** What a service measures of itself, in Prometheus's text form. */
public record Metrics(String text) {

    static Metrics of(Http.Answer answer) {
        return new Metrics(answer.status() == 200 ? answer.body() : "");
    }

    /** The sum over all labels of a name; nothing when it is not there. */
    public OptionalDouble sum(String name) {
        var values = text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .toArray();
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(values).sum());
    }
}

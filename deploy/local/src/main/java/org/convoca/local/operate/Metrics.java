package org.convoca.local.operate;

import java.util.Optional;

/** What a service measures, in Prometheus's text form. */
record Metrics(String text) {

    /** The sum over all labels of a name. */
    Optional<Double> value(String name) {
        var values = text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.stream().mapToDouble(Double::doubleValue).sum());
    }
}

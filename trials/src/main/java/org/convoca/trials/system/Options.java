package org.convoca.trials.system;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a system is started that is not the usual one.
 *
 * @param mongod a real one, when there is one on the PATH or in the cache of {@code .ci/run}; else the embedded server
 * @param environment of all services, beside what every trial needs
 */
public record Options(boolean mongod, Map<String, String> environment) {

    /** The embedded MongoDB, and the shipped settings apart from those that tell one client from many. */
    public static final Options USUAL = new Options(false, Map.of());

    public Options {
        environment = Map.copyOf(environment);
    }

    public Options with(String name, String value) {
        var more = new LinkedHashMap<>(environment);
        more.put(name, value);
        return new Options(mongod, more);
    }

    public Options onMongod() {
        return new Options(true, environment);
    }
}

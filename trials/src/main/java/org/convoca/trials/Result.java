package org.convoca.trials;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the results file.
 *
 * @param broken the invariant that the harness broke on purpose, or null
 * @param caught whether the trial said that this very one does not hold; null when none was broken
 * @param at when it ended, in UTC to the second
 * @param load processes that were ready to run, on average over its last minute; well above the number of processors means that others wanted them too
 * @param commit of the sources, with {@code +} when they were changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Result(
        String id,
        long seed,
        Map<String, Object> measured,
        String threshold,
        boolean pass,
        double seconds,
        List<String> complaints,
        @Nullable String broken,
        @Nullable Boolean caught,
        double scale,
        String at,
        String commit,
        String machine,
        double load) {}

package org.convoca.signature.roll;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param freshness how old counts may grow before they are counted again; a second, so that a withdrawal is seen within seconds while a crowd of
 *     readers costs one query a second
 * @param held up to how many signatures a roll is held in memory and sorted with the reader's collation; 5,000 take about 5 MB and a sort of them
 *     some 30 ms
 * @param searchTime how long the database may look for a text in a roll that is not held, before the search is given up with 503
 */
@Validated
@ConfigurationProperties("convoca.roll")
record RollProperties(
        @DefaultValue("1s") @NotNull Duration freshness,
        @DefaultValue("5000") @Min(0) @Max(50_000) int held,
        @DefaultValue("3s") @NotNull Duration searchTime) {}

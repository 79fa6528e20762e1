package org.convoca.gateway.client;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an action's organisers said afterwards.
 *
 * @param participants how many came, or null
 * @param links to pictures and texts about it
 */
public record ActionReport(
        @JsonAlias("attendance") @Nullable Integer participants,
        @Nullable List<String> links) {}

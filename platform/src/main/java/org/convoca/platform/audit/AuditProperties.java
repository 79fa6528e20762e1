package org.convoca.platform.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The log of who did what.
 *
 * @param keep how long its records are kept; a year and a month, as what is exported, so that a yearly look finds all of the year
 * @param room entries that wait in memory while the database takes none; what finds no room is counted
 */
@ConfigurationProperties("convoca.audit")
record AuditProperties(
        @DefaultValue("400d") Duration keep,
        @DefaultValue("10000") int room) {}

package org.convoca.event.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How coordinators review.
 *
 * @param undoFor how long a decision can be taken back; a minute, in which whoever slipped sees it, and few wait for it
 * @param answerLinkValidFor how long the link works by which a question is answered; as long as a group that meets monthly needs
 * @param exportLogKeptFor how long it is kept who exported what; as long as somebody may ask where a list came from
 * @param mostQuestionsPerDay how many questions one coordinator can ask on one day (UTC), since each is a mail
 */
@Validated
@ConfigurationProperties("convoca.review")
record ReviewProperties(
        @DefaultValue("60s") @NotNull @DurationMin(seconds = 0) @DurationMax(hours = 1)
        Duration undoFor,

        @DefaultValue("30d") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 365)
        Duration answerLinkValidFor,

        @DefaultValue("400d") @NotNull @DurationMin(days = 1) @DurationMax(days = 3650)
        Duration exportLogKeptFor,

        @DefaultValue("200") @Min(1) @Max(10_000) int mostQuestionsPerDay) {}

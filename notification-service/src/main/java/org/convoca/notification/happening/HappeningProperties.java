package org.convoca.notification.happening;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what happened is kept, and gathered.
 *
 * @param keptFor after which it is forgotten; a weekly digest that an outage delays reaches back two weeks, and this is four times as long
 * @param gatherFor how long what begins to wait is gathered before those who want to hear at once are told; a few minutes, in which one group often
 *     sends more than one thing
 */
@Validated
@ConfigurationProperties("convoca.happenings")
record HappeningProperties(
        @DefaultValue("60d") @NotNull @DurationMin(days = 15)
        Duration keptFor,

        @DefaultValue("5m") @NotNull @DurationMin(millis = 0)
        Duration gatherFor) {}

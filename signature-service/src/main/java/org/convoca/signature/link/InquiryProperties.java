package org.convoca.signature.link;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param answerableFor how long a reviewer's question can be answered by its mailed link; a month, since a group may meet once in it
 */
@Validated
@ConfigurationProperties("convoca.inquiry")
record InquiryProperties(
        @DefaultValue("30d") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 365)
        Duration answerableFor) {}

package org.convoca.event.asking;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param validFor how long a link to a question works; three months, so that a week that is announced early is still answered by it */
@Validated
@ConfigurationProperties("convoca.answer-link")
record AnswerLinkProperties(@DefaultValue("90d") @NotNull Duration validFor) {}

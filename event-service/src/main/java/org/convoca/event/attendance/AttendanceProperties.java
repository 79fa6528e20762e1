package org.convoca.event.attendance;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param perVisitorAndDay to how many actions one visitor can say to come on one day; more than anybody can go to, even behind a shared address */
@Validated
@ConfigurationProperties("convoca.attendance")
record AttendanceProperties(@DefaultValue("30") @Positive int perVisitorAndDay) {}

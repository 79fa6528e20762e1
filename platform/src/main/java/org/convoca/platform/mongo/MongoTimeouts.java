package org.convoca.platform.mongo;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a database is given up on. The first three together keep a request from waiting for longer than two seconds: one that was stopped without
 * closing its connections is noticed by a missed heartbeat. On a machine that is shared with the database, where slow is likelier than away, they are
 * longer.
 *
 * @param connect for making a connection, and for a heartbeat's answer
 * @param selection how long a request waits for a server that takes it, or for a free connection
 * @param heartbeat between two looks whether the server answers
 * @param answer the longest that one operation may take on a server that is well
 */
@Validated
@ConfigurationProperties("convoca.mongo")
record MongoTimeouts(
        @DefaultValue("1s") @DurationMin(millis = 100) Duration connect,
        @DefaultValue("1500ms") @DurationMin(millis = 100) Duration selection,
        @DefaultValue("500ms") @DurationMin(millis = 500) Duration heartbeat,
        @DefaultValue("15s") @DurationMin(seconds = 1) Duration answer) {}

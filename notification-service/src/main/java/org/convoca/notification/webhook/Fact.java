package org.convoca.notification.webhook;

import java.time.Instant;
import java.util.Map;

/**
 * Something that everybody may know.
 *
 * @param type the CloudEvents type
 * @param source of the CloudEvent: the service that said so
 * @param subject the id of what it is about, or a call's slug
 * @param sequence its number among all events of that subject; some of them are never told
 * @param time when it was stored
 * @param call the call's slug
 * @param data what a receiver reads
 */
record Fact(
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        String call,
        Map<String, Object> data) {}

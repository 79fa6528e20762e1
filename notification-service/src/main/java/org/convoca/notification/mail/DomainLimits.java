package org.convoca.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Spreads mails to one domain, of which only the recipient's address tells, over time. A mail that comes too early is told when to come again, behind
 * those of its priority that were told so before; whatever goes elsewhere does not wait for it. Urgent mails always go, at the cost of the others.
 * For one instance: several have the sum of their rates. Thread-safe.
 */
class DomainLimits {

    /** The domains seen longest ago are forgotten, with at most a burst of theirs. */
    private static final int MOST_DOMAINS = 10_000;

    /** A mail that is told to come later than that asks again, in case there is room earlier. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final DomainProperties properties;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_DOMAINS;
        }
    };

    DomainLimits(DomainProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** For how long a mail to that domain must wait; zero when it may go now, which is then counted. */
    Duration admit(String domain, Priority priority) {
        var rate = properties.rate(domain);
        if (rate <= 0) {
            return Duration.ZERO;
        }
        synchronized (buckets) {
            var now = clock.millis() / 1000.0;
            return buckets.computeIfAbsent(domain, _ -> new Bucket(properties.burst(), now))
                    .admit(now, rate, properties.burst(), priority);
        }
    }

    /** What may go at once, and up to when mails of each priority were told to come. In seconds. */
    private static final class Bucket {

        private final Map<Priority, Double> told = new EnumMap<>(Priority.class);
        private double free;
        private double at;

        Bucket(double free, double at) {
            this.free = free;
            this.at = at;
        }

        Duration admit(double now, double rate, int burst, Priority priority) {
            free = Math.min(burst, free + Math.max(now - at, 0) * rate);
            at = now;
            if (free >= 1 || priority == Priority.URGENT) {
                free = Math.max(free - 1, -burst);
                return Duration.ZERO;
            }
            var next = Math.max(now + (1 - free) / rate, told.getOrDefault(priority, 0.0) + 1 / rate);
            var bounded = Math.min(next, now + LONGEST.toSeconds());
            told.put(priority, bounded);
            return Duration.ofMillis((long) Math.ceil((bounded - now) * 1000));
        }
    }
}

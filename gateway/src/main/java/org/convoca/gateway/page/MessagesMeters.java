package org.convoca.gateway.page;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which translations are not whole: {@code convoca.messages.missing} how many messages a language lacks, {@code convoca.messages.fallbacks} how
 * often another language spoke for it. Tags are the languages that have pages, so there are few.
 */
final class MessagesMeters implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(MessagesMeters.class);

    private final Messages messages;

    MessagesMeters(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var language : messages.languages().all()) {
            var sayings = messages.sayings(language);
            var lacking = sayings.missing().size();
            if (lacking > 0 && Languages.MAIN.contains(language.code())) {
                log.warn("the pages in {} lack {} messages: another language speaks for it", language.code(), lacking);
            }
            Gauge.builder(
                            "convoca.messages.missing",
                            sayings,
                            one -> one.missing().size())
                    .description("Messages that a language of the pages lacks")
                    .tag("language", language.code())
                    .register(registry);
            FunctionCounter.builder("convoca.messages.fallbacks", sayings, Sayings::fallbacks)
                    .description("Messages of pages that another language said in its place")
                    .tag("language", language.code())
                    .register(registry);
        }
    }
}

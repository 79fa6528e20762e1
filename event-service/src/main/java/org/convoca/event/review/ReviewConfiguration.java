package org.convoca.event.review;

import java.time.Clock;
import org.convoca.event.coordinator.Authorities;
import org.convoca.platform.request.DailyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    DailyAllowance questionAllowance(MongoTemplate mongo, ReviewProperties properties, Clock clock) {
        return new DailyAllowance(mongo, properties.mostQuestionsPerDay(), clock);
    }

    /** Whoever coordinates at this moment, wherever that was worked out for. */
    @Bean
    Reviewers reviewers(Authorities authorities) {
        return (coordinator, of) ->
                authorities.of(coordinator).filter(of::isCoveredBy).isPresent();
    }
}

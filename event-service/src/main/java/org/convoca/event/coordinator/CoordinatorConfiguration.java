package org.convoca.event.coordinator;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.request.DailyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Where coordinators are kept. Indexes beside the outbox's:
 *
 * <ul>
 *   <li>{@code state.profile.person.lookup} (unique, sparse): one coordinator for one address
 *   <li>{@code state.profile.duties.scope.territories}, {@code ….regions}, {@code ….everywhere} (sparse): who was appointed for a place
 *   <li>{@code state.profile.duties.roles} (sparse): who convenes
 *   <li>{@code state._class, _id}: all who serve
 * </ul>
 */
@Configuration(proxyBeanMethods = false)
class CoordinatorConfiguration {

    private static final List<String> SPARSE = List.of(
            "state.profile.duties.scope.territories",
            "state.profile.duties.scope.regions",
            "state.profile.duties.scope.everywhere",
            "state.profile.duties.roles");

    @Bean
    Coordinators coordinators(AggregateStores stores, People people, MongoTemplate mongo) {
        var coordinators = new Coordinators(stores.of(Coordinators.COLLECTION, Coordinator.class), people);
        var documents = mongo.getCollection(Coordinators.COLLECTION);
        documents.createIndex(
                Indexes.ascending(Coordinators.LOOKUP),
                new IndexOptions().unique(true).sparse(true));
        SPARSE.forEach(field -> documents.createIndex(Indexes.ascending(field), new IndexOptions().sparse(true)));
        documents.createIndex(Indexes.ascending("state._class", "_id"));
        return coordinators;
    }

    @Bean
    DailyAllowance appointmentAllowance(MongoTemplate mongo, CoordinatorProperties properties, Clock clock) {
        return new DailyAllowance(mongo, properties.invitationsPerDay(), clock);
    }
}

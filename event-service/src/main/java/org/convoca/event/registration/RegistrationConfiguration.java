package org.convoca.event.registration;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.platform.event.EventConsumers;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.platform.request.IdempotencyKeys;
import org.convoca.platform.sealing.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Where registrations are kept, and the function that Spring Cloud Stream binds to the topic of signatures. Indexes beside the outbox's:
 *
 * <ul>
 *   <li>{@code state.key} (unique, sparse): one request at a time of one contact for one group
 *   <li>{@code state.team.organisers.contact.lookup} (sparse): which registrations somebody manages
 *   <li>{@code state.asking.contact.lookup} (sparse): which somebody asks for
 *   <li>{@code state.waitingSince, _id} (sparse): which requests wait for a decision
 *   <li>{@code state.expiresAt}, {@code state.eraseContactAt} (sparse): what time has come for
 *   <li>{@code state.group.call, _id}: the registrations of a call
 * </ul>
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RegistrationConfiguration {

    /** The consumer group; its marks and its dead-letter topic carry this name, so it is no setting. */
    private static final String GROUP = "event-service";

    private static final List<String> SPARSE = List.of(
            "state.team.organisers.contact.lookup",
            "state.asking.contact.lookup",
            "state.expiresAt",
            "state.eraseContactAt");

    @Bean
    Registrations registrations(AggregateStores stores, MongoTemplate mongo) {
        var registrations = new Registrations(stores.of(Registrations.COLLECTION, Registration.class));
        prepareIndexes(mongo.getCollection(Registrations.COLLECTION));
        return registrations;
    }

    private static void prepareIndexes(MongoCollection<Document> documents) {
        documents.createIndex(
                Indexes.ascending("state.key"), new IndexOptions().unique(true).sparse(true));
        documents.createIndex(Indexes.ascending("state.waitingSince", "_id"), new IndexOptions().sparse(true));
        SPARSE.forEach(field -> documents.createIndex(Indexes.ascending(field), new IndexOptions().sparse(true)));
        documents.createIndex(Indexes.ascending("state.group.call", "_id"));
    }

    @Bean
    DailyAllowance mailAllowance(MongoTemplate mongo, RegistrationProperties properties, Clock clock) {
        return new DailyAllowance(mongo, properties.mailsPerAddressAndDay(), clock);
    }

    @Bean
    DailyAllowance invitationAllowance(MongoTemplate mongo, RegistrationProperties properties, Clock clock) {
        return new DailyAllowance(mongo, properties.invitationsPerDay(), clock);
    }

    @Bean
    IdempotencyKeys idempotencyKeys(
            MongoTemplate mongo, Sealing sealing, RegistrationProperties properties, Clock clock) {
        return new IdempotencyKeys(mongo, sealing, properties.idempotencyKeyKeptFor(), clock);
    }

    @Bean
    Registering registering(Registrations registrations) {
        return new Registering(registrations);
    }

    @Bean
    Consumer<Message<byte[]>> signatures(EventConsumers consumers, Registering registering) {
        return consumers.of(
                SignatureEvent.class, GROUP, received -> registering.follow(received.event(), received.time()));
    }
}

package org.convoca.event.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.registration.SignatureHistory.aSignature;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.convoca.contracts.conformance.EventSchemas;
import org.convoca.contracts.event.Topics;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.contracts.territory.Region;
import org.convoca.event.ConsumerGroup;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.event.Received;
import org.convoca.platform.kafka.DeadLetterTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

@WithService
class RegistrationServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long SEED = 20_200_801;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private BindingsLifecycleController bindings;

    @LocalServerPort
    private int port;

    private final OnTheWire kafka = new OnTheWire();
    private ConsumerGroup group;

    @BeforeEach
    void knowTheGroup() {
        group = new ConsumerGroup("event-service", Topics.SIGNATURES, bindings);
    }

    @AfterEach
    void disconnect() {
        group.close();
        kafka.close();
    }

    @Test
    void opensARegistrationAndTellsItAsACloudEvent() {
        var signature = aSignature().onTheRoll();

        kafka.send(signature.events());

        var told = awaitTold(signature, 1).getFirst();
        var id = signature.registration().toString();
        assertThat(told.key()).isEqualTo(id);
        assertThat(told.value().getId()).isEqualTo(id + ".1");
        assertThat(told.value().getType()).isEqualTo("org.convoca.registration.opened.v1");
        assertThat(told.value().getSource()).hasToString("/convoca/event-service");
        assertThat(told.value().getSubject()).isEqualTo(id);
        assertThat(told.value().getDataContentType()).isEqualTo("application/json");
        assertThat(EventSchemas.ofProducers()
                        .errors(told.value().getType(), told.value().getData().toBytes()))
                .isEmpty();
        assertThat(read(signature)).contains("\"status\":\"open\"", "\"openedAt\":\"2020-08-01T10:03:00Z\"");
    }

    @Test
    void storesStatesUnderTheirAliasAndWordsInTheVocabularysSpelling() {
        var signature = aSignature().onTheRoll().moved("MA", Region.ARAB_WORLD);
        kafka.send(signature.events());
        awaitTold(signature, 2);

        var state = document(signature).get("state", Document.class);

        assertThat(state.getString("_class")).isEqualTo("registration.open");
        assertThat(state.get("group", Document.class).getString("region")).isEqualTo("arab-world");
    }

    @Test
    void takesRepeatedAndShuffledEventsOnceAndInTheirOrder() {
        var random = new Random(SEED);
        var signatures = new ArrayList<SignatureHistory>();
        var sent = new ArrayList<Received<SignatureEvent>>();
        for (var number = 0; number < 10; number++) {
            var signature = aSignature()
                    .onTheRoll()
                    .moved("CL", Region.AMERICAS)
                    .withdrawn()
                    .published();
            signatures.add(signature);
            sent.addAll(signature.events());
            sent.addAll(signature.events());
        }
        Collections.shuffle(sent, random);

        kafka.send(sent);

        for (var signature : signatures) {
            assertThat(awaitTold(signature, 4))
                    .extracting(told -> told.value().getType())
                    .containsExactly(
                            "org.convoca.registration.opened.v1",
                            "org.convoca.registration.changed.v1",
                            "org.convoca.registration.closed.v1",
                            "org.convoca.registration.opened.v1");
        }
        group.awaitEnd();
        assertThat(signatures)
                .allSatisfy(signature -> assertThat(told(signature)).hasSize(4));
    }

    @Test
    void isNotChangedByAReplayOfTheWholeTopic() {
        var open = aSignature().onTheRoll();
        var closed = aSignature().onTheRoll().invalidated();
        kafka.send(open.events());
        kafka.send(closed.events());
        awaitTold(open, 1);
        awaitTold(closed, 2);
        group.awaitEnd();
        awaitAllSent();
        var before = documents();
        var toldBefore =
                List.of(everythingTold(open).size(), everythingTold(closed).size());

        group.startOver();
        group.awaitEnd();

        assertThat(documents()).isEqualTo(before);
        assertThat(List.of(everythingTold(open).size(), everythingTold(closed).size()))
                .isEqualTo(toldBefore);
    }

    @Test
    void isNotChangedByAReplayEvenWithoutItsMarks() {
        var signature = aSignature().onTheRoll().moved("UY", Region.AMERICAS).withdrawn();
        kafka.send(signature.events());
        awaitTold(signature, 3);
        group.awaitEnd();
        awaitAllSent();
        var before = document(signature);
        var toldBefore = everythingTold(signature).size();

        mongo.getCollection("inbox").deleteOne(new Document("_id", "event-service|" + signature.id()));
        kafka.send(signature.events());
        group.awaitEnd();

        assertThat(document(signature)).isEqualTo(before);
        assertThat(everythingTold(signature)).hasSize(toldBefore);
    }

    @Test
    void putsAsideWhatItCannotReadAndGoesOn() {
        var signature = aSignature().onTheRoll();
        var poison =
                new ProducerRecord<>(Topics.SIGNATURES, signature.id().toString(), "{ \"sequence\": ".getBytes(UTF_8));
        OnTheWire.headers(poison, signature.id() + ".0", "org.convoca.signature.received.v1", SignatureHistory.START);
        var bare = new ProducerRecord<>(Topics.SIGNATURES, signature.id().toString(), "{}".getBytes(UTF_8));

        kafka.send(poison);
        kafka.send(bare);
        kafka.send(signature.events());

        awaitTold(signature, 1);
        var dead = OnTheWire.records(
                DeadLetterTopics.of(Topics.SIGNATURES, "event-service"),
                signature.id().toString());
        assertThat(dead)
                .hasSize(2)
                .allSatisfy(letter -> assertThat(new String(
                                letter.headers().lastHeader("convoca-reason").value(), UTF_8))
                        .isEqualTo("org.convoca.platform.event.UnreadableEventException"));
        assertThat(dead.getFirst().value()).isEqualTo(poison.value());
    }

    private List<ConsumerRecord<String, CloudEvent>> awaitTold(SignatureHistory signature, int number) {
        await().atMost(PATIENCE).until(() -> told(signature).size() >= number);
        return told(signature);
    }

    /** What was told of it but for invitations, in order. Delivery is at least once, so the same event may stand there again. */
    private static List<ConsumerRecord<String, CloudEvent>> told(SignatureHistory signature) {
        var byId = new LinkedHashMap<String, ConsumerRecord<String, CloudEvent>>();
        everythingTold(signature).stream()
                .filter(told -> !told.value().getType().equals("org.convoca.registration.invited.v1"))
                .forEach(told -> byId.putIfAbsent(told.value().getId(), told));
        return List.copyOf(byId.values());
    }

    private static List<ConsumerRecord<String, CloudEvent>> everythingTold(SignatureHistory signature) {
        return OnTheWire.cloudEvents(
                Topics.REGISTRATIONS, signature.registration().toString());
    }

    private String read(SignatureHistory signature) {
        var path = "/api/v1/registrations/" + signature.registration();
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, TestIssuers.authorization("gateway", "event-service", "GET", path))
                .retrieve()
                .body(String.class);
    }

    private void awaitAllSent() {
        var waiting = new Document("due", new Document("$exists", true));
        await().atMost(PATIENCE)
                .until(() -> mongo.getCollection(Registrations.COLLECTION).countDocuments(waiting) == 0);
    }

    private Document document(SignatureHistory signature) {
        var id = new Document("_id", signature.registration().toString());
        return mongo.getCollection(Registrations.COLLECTION).find(id).first();
    }

    private List<Document> documents() {
        return mongo.getCollection(Registrations.COLLECTION)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}

package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.convoca.contracts.event.Topics;
import org.convoca.contracts.signature.SignatureConfirmed;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureReceived;
import org.convoca.notification.PublishedEvents;
import org.convoca.notification.mail.recipient.Owner;
import org.convoca.platform.backing.Backing;
import org.convoca.platform.backing.WithBacking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From an event on Kafka to a mail in a real mail server. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"convoca.public-url=https://convoca.example.org", "logging.level.com.icegreen=off"})
@WithBacking
@DirtiesContext
@Import(Settled.class)
@ExtendWith(OutputCaptureExtension.class)
class MailDeliveryIT {

    private static final String GROUP = "notification-service";
    private static final List<String> BINDINGS =
            List.of("signatures-in-0", "registrations-in-0", "actions-in-0", "claims-in-0", "coordinators-in-0");
    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Owner OWNER = new Owner();
    private static final PublishedEvents EVENTS = new PublishedEvents();

    @Autowired
    private Settled settled;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private BindingsLifecycleController bindings;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        SMTP.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        registry.add("convoca.services.signature", OWNER::address);
    }

    @AfterAll
    static void close() {
        SMTP.stop();
        OWNER.close();
        EVENTS.close();
    }

    @AfterEach
    void logsNeitherAddressesNorNamesNorTokens(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("@example.org", Owner.TOKEN, Owner.NAME);
    }

    private static List<MimeMessage> mailsFor(UUID signature) {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> to(mail).contains(Owner.emailOf(signature)))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getHeader("To", null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MailId id(UUID signature, int sequence) {
        return new MailId(signature + "." + sequence);
    }

    @Test
    void writesToTheContactWhenASignatureWasReceived() throws Exception {
        var signature = UUID.randomUUID();

        EVENTS.send(new SignatureReceived(1, PublishedEvents.facts(signature)));

        settled.becomes(id(signature, 1), Mail.Sent.class);
        assertThat(mailsFor(signature)).singleElement().satisfies(mail -> {
            assertThat(mail.getMessageID()).isEqualTo("<" + signature + ".1@convoca.example.org>");
            assertThat(mail.getSubject()).isEqualTo("Confirme la firma, por favor: Semana de acción");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        });
    }

    @Test
    void asksTheOwnerWithATokenOfItsOwn() {
        var signature = UUID.randomUUID();

        EVENTS.send(new SignatureReceived(1, PublishedEvents.facts(signature)));

        settled.becomes(id(signature, 1), Mail.Sent.class);
        assertThat(OWNER.authorizations()).allSatisfy(value -> assertThat(value).startsWith("Bearer ey"));
    }

    @Test
    void keepsNoPersonalDataAndNoTokenInItsDatabase() {
        var signature = UUID.randomUUID();
        EVENTS.send(new SignatureReceived(1, PublishedEvents.facts(signature)));
        settled.becomes(id(signature, 1), Mail.Sent.class);

        var all = mongo.getCollectionNames().stream()
                .flatMap(name -> mongo.findAll(Document.class, name).stream())
                .map(Document::toString);

        assertThat(all)
                .isNotEmpty()
                .noneMatch(text -> text.contains("example.org") || text.contains(Owner.TOKEN) || text.contains("Ana"));
    }

    @Test
    void tellsOthersThatAMailWasSent() {
        var signature = UUID.randomUUID();

        EVENTS.send(new SignatureReceived(1, PublishedEvents.facts(signature)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(read(Topics.MAILS))
                        .filteredOn(event -> event.key().equals(signature + ".1"))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(new String(event.headers()
                                            .lastHeader("ce_type")
                                            .value()))
                                    .isEqualTo("org.convoca.mail.sent.v1");
                            assertThat(event.value())
                                    .contains("\"about\":\"" + signature + "\"", "\"template\":\"confirm\"")
                                    .doesNotContain("example.org", "Ana");
                        }));
    }

    @Test
    void sendsNothingTwiceHoweverOftenAnEventComes() {
        var signature = UUID.randomUUID();
        var event = new SignatureReceived(1, PublishedEvents.facts(signature));
        for (var time = 0; time < 5; time++) {
            EVENTS.send(event);
        }
        EVENTS.send(new SignatureConfirmed(2, PublishedEvents.facts(signature)));
        EVENTS.send(new SignaturePublished(3, PublishedEvents.facts(signature)));

        settled.becomes(id(signature, 1), Mail.Sent.class);
        settled.becomes(id(signature, 3), Mail.Sent.class);
        assertThat(mailsFor(signature)).hasSize(2);
    }

    @Test
    void sendsEachMailOfABurstOnce() {
        var signatures =
                IntStream.range(0, 300).mapToObj(_ -> UUID.randomUUID()).toList();

        signatures.forEach(signature -> EVENTS.send(new SignatureReceived(1, PublishedEvents.facts(signature))));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(signatures)
                        .allSatisfy(signature -> assertThat(mailsFor(signature)).hasSize(1)));
    }

    @Test
    void sendsNothingNewWhenTheWholeTopicIsReadAgain() throws Exception {
        var signature = UUID.randomUUID();
        EVENTS.send(new SignatureReceived(1, PublishedEvents.facts(signature)));
        settled.becomes(id(signature, 1), Mail.Sent.class);
        // The topic also holds what other suites sent, before there was this one's database.
        replay(() -> {});
        await().until(() -> settled.unfinished() == 0);
        var mails = mongo.getCollection("mails").countDocuments();
        var received = SMTP.getReceivedMessages().length;

        // Without its marks the consumer takes each event for new: the mails' own ids must be enough.
        replay(() -> mongo.getCollection("inbox").drop());
        replay(() -> {});

        assertThat(mongo.getCollection("mails").countDocuments()).isEqualTo(mails);
        assertThat(SMTP.getReceivedMessages()).hasSize(received);
    }

    private void replay(Runnable whileStopped) throws Exception {
        // The group must be empty for its offsets to be set.
        BINDINGS.forEach(bindings::stop);
        whileStopped.run();
        try (var admin = Admin.create(Map.of("bootstrap.servers", Backing.bootstrapServers()))) {
            var ends = offsets(admin, OffsetSpec.latest());
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
                var starts = new HashMap<TopicPartition, OffsetAndMetadata>();
                offsets(admin, OffsetSpec.earliest())
                        .forEach((partition, start) -> starts.put(partition, new OffsetAndMetadata(start.offset())));
                admin.alterConsumerGroupOffsets(GROUP, starts).all().get();
                return true;
            });
            BINDINGS.forEach(bindings::start);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(admin.listConsumerGroupOffsets(GROUP)
                                    .partitionsToOffsetAndMetadata()
                                    .get())
                            .satisfies(read -> ends.forEach((partition, end) ->
                                    assertThat(read.get(partition).offset()).isEqualTo(end.offset()))));
        }
    }

    private static Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> offsets(Admin admin, OffsetSpec where)
            throws Exception {
        var specs = new HashMap<TopicPartition, OffsetSpec>();
        admin.describeTopics(List.of(Topics.SIGNATURES)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .forEach(partition -> specs.put(partition, where));
        return admin.listOffsets(specs).all().get();
    }

    private static List<ConsumerRecord<String, String>> read(String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", Backing.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return Stream.generate(() -> consumer.poll(Duration.ofMillis(500)))
                    .takeWhile(records -> !records.isEmpty())
                    .flatMap(records -> all(records))
                    .toList();
        }
    }

    private static Stream<ConsumerRecord<String, String>> all(Iterable<ConsumerRecord<String, String>> records) {
        return StreamSupport.stream(records.spliterator(), false);
    }
}

package org.convoca.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends the same bytes to the same Kafka, as safely as the outbox does, each acknowledged before the next, and nothing else. */
final class RawRecords implements Load.Step, AutoCloseable {

    private static final int PARTITIONS = 6;
    private static final short REPLICATION = 1;

    private final String topic;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final SignatureRequests requests;

    RawRecords(String bootstrapServers, String run, SignatureRequests requests) throws Exception {
        this.topic = "convoca-bench-" + run;
        this.requests = requests;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, REPLICATION)))
                .all()
                .get(10, TimeUnit.SECONDS);
        greetPartitions();
    }

    /** A topic that was just made is not known all over the broker yet; many records at once then wait for each other, and measure nothing else. */
    private void greetPartitions() throws Exception {
        for (var partition = 0; partition < PARTITIONS; partition++) {
            producer.send(new ProducerRecord<>(topic, partition, null, requests.body(0)))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    @Override
    public void make(int number) throws InterruptedException, ExecutionException, TimeoutException {
        producer.send(new ProducerRecord<>(topic, requests.body(number))).get(30, TimeUnit.SECONDS);
    }

    /** The admin client lets the deletion finish before it closes. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
        var _ = admin.deleteTopics(List.of(topic));
        admin.close(Duration.ofSeconds(10));
    }
}

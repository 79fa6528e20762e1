package org.convoca.platform.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes missing topics before the consumers start. While the broker does not answer it goes on trying in the background, so that a service starts,
 * and serves what needs no broker, without one.
 */
final class TopicPreparation implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicPreparation.class);
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final String bootstrapServers;
    private final Collection<NewTopic> topics;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private String lastReason = "";

    TopicPreparation(String bootstrapServers, Collection<NewTopic> topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
    }

    @Override
    public void start() {
        running = true;
        var prepared = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("topic-preparation").start(() -> prepare(prepared));
        try {
            if (!prepared.await(PATIENCE_AT_START.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("the broker does not answer; topics are made as soon as it does");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void prepare(CountDownLatch prepared) {
        try {
            while (!made() && !stopped.await(BETWEEN_TRIES.toSeconds(), TimeUnit.SECONDS)) {
                log.debug("topics are not there yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            prepared.countDown();
        }
    }

    /** A broker whose name is not known yet refuses even the client, so each try makes its own. */
    private boolean made() throws InterruptedException {
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        try (var admin = Admin.create(settings)) {
            return made(admin);
        } catch (KafkaException e) {
            say(e);
            return false;
        }
    }

    private boolean made(Admin admin) throws InterruptedException {
        try {
            var existing = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            var missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            for (var made : admin.createTopics(missing).values().values()) {
                made.get(10, TimeUnit.SECONDS);
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            // Another instance may have made one of them at the same moment: the next look will tell.
            say(e.getCause() == null ? e : e.getCause());
            return false;
        }
    }

    /** Each reason once, not every two seconds. */
    private void say(Throwable reason) {
        var said = reason.getClass().getSimpleName() + ": " + reason.getMessage();
        if (!(reason instanceof TopicExistsException) && !said.equals(lastReason)) {
            log.warn("topics cannot be made yet: {}", said);
        }
        lastReason = said;
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the consumer bindings. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2 - 1;
    }
}

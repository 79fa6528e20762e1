package org.convoca.trials.history;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.convoca.local.place.Service;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.Http;
import org.convoca.trials.system.LocalSystem;
import org.convoca.trials.system.Signal;
import org.convoca.trials.system.Topics;
import org.convoca.trials.system.Wait;
import org.convoca.trials.system.Weather;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Breaks one invariant on purpose, from outside: the product has no switch for it. A trial that does not notice is worth nothing.
 *
 * <p>I1 and I7 are broken by a {@link LyingGateway} before the real one, for as long as the trial lasts; I2 and I8 while the system works; the others
 * when it has come to rest.
 */
public final class Sabotage implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable Invariant broken;
    private final LocalSystem system;
    private final ClientLog log;
    private final @Nullable LyingGateway liar;

    /** @param broken null to break nothing */
    public Sabotage(@Nullable Invariant broken, LocalSystem system, ClientLog log) throws IOException {
        this.broken = broken;
        this.system = system;
        this.log = log;
        this.liar = switch (broken) {
            case I1 -> new LyingGateway(system.gateway(), LyingGateway.Manner.SAYS_YES);
            case I7 -> new LyingGateway(system.gateway(), LyingGateway.Manner.FORGETS);
            case null, default -> null;
        };
    }

    /** Where clients find what they take for the gateway. */
    public URI entrance() {
        return liar == null ? system.gateway() : liar.address();
    }

    /** While clients come and the fault is over. */
    public void whileAtWork() throws InterruptedException {
        if (broken == Invariant.I2) {
            forgetEventsBeforeTheBrokerHasThem();
        } else if (broken == Invariant.I8) {
            // Hands would be needed, and nobody lends any.
            system.network().mongodb().weather(Weather.FROZEN);
        }
    }

    /** When the time to live again is over. */
    public void afterRecovery() {
        system.network().mongodb().weather(Weather.FAIR);
    }

    /** When everything is at rest. */
    public void atRest() throws IOException {
        switch (broken) {
            case I3 -> loseARegistration();
            case I4 -> turnTwoEventsRound();
            case I5 -> deliverAMailAgain();
            case I6 -> signUnasked();
            case I9 -> logAPerson();
            case I10 -> writeWhatNobodyCanRead();
            case null, default -> {
                // Nothing, or something that was broken before.
            }
        }
    }

    /** As a relay would that removes events before the broker has acknowledged them. */
    private void forgetEventsBeforeTheBrokerHasThem() throws InterruptedException {
        system.network().kafka().weather(Weather.REFUSING);
        var waiting = Filters.and(Filters.eq("state.submission.call", log.call()), Filters.exists("outbox.0"));
        var signatures = system.databases().collection(Service.SIGNATURE, "signatures");
        var _ = Wait.until(Duration.ofSeconds(20), () -> signatures.countDocuments(waiting) >= 3);
        system.signal(Service.SIGNATURE, Signal.KILL);
        signatures.updateMany(waiting, Updates.combine(Updates.set("outbox", List.of()), Updates.unset("due")));
        Wait.pause(Duration.ofSeconds(1));
        system.network().kafka().weather(Weather.FAIR);
    }

    private void loseARegistration() {
        system.databases()
                .collection(Service.EVENT, "registrations")
                .deleteOne(Filters.eq("state.group.call", log.call()));
    }

    private void turnTwoEventsRound() {
        var last = system.topics().read("convoca.signatures").stream()
                .filter(entry -> entry.value().contains(log.call()))
                .toList()
                .getLast();
        var id = last.header("ce_id");
        var sequence = Long.parseLong(id.substring(id.lastIndexOf('.') + 1));
        system.topics().write(List.of(copy(last, sequence + 2), copy(last, sequence + 1)));
    }

    private static ProducerRecord<String, byte[]> copy(Topics.Entry entry, long sequence) {
        var value = entry.value().replaceFirst("\"sequence\":\\d+", "\"sequence\":" + sequence);
        var copy = new ProducerRecord<>(entry.topic(), entry.key(), value.getBytes(StandardCharsets.UTF_8));
        entry.headers()
                .forEach((name, text) -> copy.headers()
                        .add(
                                name,
                                (name.equals("ce_id") ? entry.header("ce_subject") + "." + sequence : text)
                                        .getBytes(StandardCharsets.UTF_8)));
        return copy;
    }

    private void deliverAMailAgain() throws IOException {
        var mail = system.mails().all().stream()
                .filter(one -> log.all().stream()
                        .anyMatch(operation -> operation.email().equals(one.to())))
                .findFirst()
                .orElseThrow();
        system.mails().deliverAgain(mail);
    }

    private void signUnasked() {
        var stranger = new Operation("unasked", 1, "unasked-" + log.call(), false);
        Http.postJson(
                URI.create(system.gateway() + "/api/v1/calls/" + log.call() + "/signatures"),
                JSON.writeValueAsString(stranger.body()));
    }

    private void logAPerson() throws IOException {
        Files.writeString(
                leak(), "WARN could not write to " + Canary.MAILBOX + "-1@example.org\n", StandardOpenOption.CREATE);
    }

    private Path leak() {
        return system.data().log("leak");
    }

    private void writeWhatNobodyCanRead() {
        system.topics()
                .write(List.of(
                        new ProducerRecord<>("convoca.signatures", "nobody", "{".getBytes(StandardCharsets.UTF_8))));
        var _ = Wait.until(
                Duration.ofSeconds(30),
                () -> system.topics().names().stream()
                        .filter(name -> name.endsWith(".dlt"))
                        .anyMatch(name -> !system.topics().read(name).isEmpty()));
    }

    @Override
    public void close() throws IOException {
        if (liar != null) {
            liar.close();
        }
        Files.deleteIfExists(leak());
    }
}

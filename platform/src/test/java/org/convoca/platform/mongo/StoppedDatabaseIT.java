package org.convoca.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.convoca.platform.backing.Backing;
import org.junit.jupiter.api.Test;

/** A database that was stopped without closing its connections is given up on by its missing heartbeats, not by each request's own time limit. */
class StoppedDatabaseIT {

    private static final ConnectionString THERE = new ConnectionString(Backing.mongodbUri());
    private static final MongoTimeouts SHIPPED = new MongoTimeouts(
            Duration.ofSeconds(1), Duration.ofMillis(1500), Duration.ofMillis(500), Duration.ofMinutes(10));

    private final String name = "stopped-" + UUID.randomUUID();

    private static Sluice before() {
        var address = THERE.getHosts().getFirst().split(":");
        return new Sluice(address[0], Integer.parseInt(address[1]));
    }

    /** Through the sluice and nowhere else, whatever the server calls itself. */
    private static MongoClient through(Sluice sluice) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(
                        new ConnectionString("mongodb://127.0.0.1:" + sluice.port() + "/?directConnection=true"));
        new MongoSettingsAutoConfiguration().durableMongo(SHIPPED).customize(settings);
        return MongoClients.create(settings.build());
    }

    private long count(MongoClient client) {
        return client.getDatabase(name).getCollection("some").countDocuments();
    }

    @Test
    void isGivenUpOnWithinSecondsAndFoundAgain() throws Exception {
        try (var sluice = before();
                var client = through(sluice)) {
            client.getDatabase(name).getCollection("some").insertOne(new Document());
            sluice.shut();
            // What is on its way just then is not told; so the first look is after a missed heartbeat.
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> client.getClusterDescription().getServerDescriptions().stream()
                            .noneMatch(server -> server.isOk()));

            var began = System.nanoTime();
            var failure = catchThrowable(() -> count(client));
            var waited = Duration.ofNanos(System.nanoTime() - began);

            assertThat(StoreOutage.isBehind(failure)).isTrue();
            // Two seconds on a quiet machine; the request's own time limit would be ten minutes.
            assertThat(waited).isLessThan(Duration.ofSeconds(30));
            sluice.open();
            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> count(client) == 1);
            client.getDatabase(name).drop();
        }
    }
}

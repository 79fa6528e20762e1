package org.convoca.platform.backing;

import java.util.Map;
import java.util.UUID;
import org.convoca.platform.internal.InternalKeys;
import org.convoca.platform.sealing.SealingKeys;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Sets what {@link WithBacking} sets; for contexts that a test starts by hand. */
public final class BackingInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** On a busy machine a database is slow, not away; and nobody turns switches behind a test's back. */
    private static final Map<String, String> UNHURRIED = Map.of(
            "convoca.mongo.connect", "2s",
            "convoca.mongo.selection", "2s",
            "convoca.mongo.heartbeat", "10s",
            "convoca.switches.pause", "1h");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var own = TestIssuers.signingKey(context.getEnvironment().getProperty("spring.application.name", "test"));
        TestPropertyValues.of(Map.of(
                        "spring.mongodb.uri",
                        Backing.mongodbUri(),
                        "spring.mongodb.database",
                        "test-" + UUID.randomUUID(),
                        "spring.kafka.bootstrap-servers",
                        Backing.bootstrapServers(),
                        "convoca.topics.partitions",
                        "2",
                        "convoca.sealing.keyset",
                        SealingKeys.keyset(),
                        "convoca.sealing.lookup-key",
                        SealingKeys.lookupKey(),
                        "convoca.internal.signing-key",
                        own,
                        "convoca.internal.trusted-keys",
                        InternalKeys.trustedKeys(TestIssuers.signingKeys()),
                        "management.server.port",
                        "0"))
                .and(UNHURRIED)
                .applyTo(context.getEnvironment(), TestPropertyValues.Type.MAP, "backing");
    }
}

package org.convoca.platform.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** What is acknowledged is in the journal of the majority; a server that does not answer is given up on after seconds. */
@AutoConfiguration(beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@ConditionalOnClass(MongoClient.class)
@EnableConfigurationProperties(MongoTimeouts.class)
class MongoSettingsAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer durableMongo(MongoTimeouts timeouts) {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.DEFAULT)
                .applyToConnectionPoolSettings(
                        pool -> pool.maxWaitTime(millis(timeouts.selection()), TimeUnit.MILLISECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(millis(timeouts.selection()), TimeUnit.MILLISECONDS))
                .applyToServerSettings(
                        server -> server.heartbeatFrequency(millis(timeouts.heartbeat()), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(millis(timeouts.connect()), TimeUnit.MILLISECONDS)
                                .readTimeout(millis(timeouts.answer()), TimeUnit.MILLISECONDS));
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}

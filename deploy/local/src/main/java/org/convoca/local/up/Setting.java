package org.convoca.local.up;

import java.util.Map;
import java.util.Optional;
import org.convoca.local.place.DataFolder;
import org.convoca.local.place.Home;
import org.convoca.local.place.Port;
import org.convoca.local.place.Ports;

/**
 * Where this system runs and on what.
 *
 * @param smtpPort where mails are handed over on this machine: the mail view's port, or that of something that stands before it
 */
record Setting(Home home, DataFolder data, Ports ports, Database database, Optional<String> givenKafka, int smtpPort) {

    static Setting of(Home home, DataFolder data, Ports ports, Map<String, String> environment) {
        return new Setting(
                home,
                data,
                ports,
                Database.choose(environment),
                Optional.ofNullable(environment.get("KAFKA_BOOTSTRAP_SERVERS")).filter(servers -> !servers.isBlank()),
                Optional.ofNullable(environment.get("CONVOCA_LOCAL_SMTPPORT"))
                        .map(Integer::valueOf)
                        .orElseGet(() -> ports.of(Port.SMTP)));
    }

    String mongodbUri() {
        return switch (database) {
            case Database.Given(var uri) -> uri;
            case Database.Mongod _ ->
                "mongodb://127.0.0.1:" + ports.of(Port.MONGODB) + "/?replicaSet=" + ReplicaSetOfOne.NAME;
            case Database.Embedded _ -> "mongodb://127.0.0.1:" + ports.of(Port.MONGODB);
        };
    }

    String bootstrapServers() {
        return givenKafka.orElseGet(() -> "127.0.0.1:" + ports.of(Port.KAFKA));
    }
}

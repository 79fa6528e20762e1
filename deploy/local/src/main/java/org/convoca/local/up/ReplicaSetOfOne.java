package org.convoca.local.up;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.convoca.local.child.Readiness;

/** A fresh {@code mongod} must be told that it is a replica set; it is ready when it takes writes. */
final class ReplicaSetOfOne implements Readiness {

    static final String NAME = "convoca";
    private static final int NOT_YET_INITIALIZED = 94;

    private final int port;

    ReplicaSetOfOne(int port) {
        this.port = port;
    }

    @Override
    public boolean isReached() {
        try (var client = connect(port)) {
            var admin = client.getDatabase("admin");
            initiateOnce(admin);
            return admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
        } catch (MongoException e) {
            return false;
        }
    }

    private void initiateOnce(MongoDatabase admin) {
        try {
            admin.runCommand(new Document("replSetGetStatus", 1));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NOT_YET_INITIALIZED) {
                return; // it is starting
            }
            var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
            admin.runCommand(
                    new Document("replSetInitiate", new Document("_id", NAME).append("members", List.of(member))));
        }
    }

    private static MongoClient connect(int port) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port + "/?directConnection=true"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(1, TimeUnit.SECONDS).readTimeout(2, TimeUnit.SECONDS))
                .build());
    }
}

package org.convoca.platform.backing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On the embedded server always, since this is about the server itself. */
class EmbeddedArrayKeysIT implements ArrayKeysContract {

    @TempDir
    static Path directory;

    private static EmbeddedMongo server;
    private static MongoClient client;
    private final MongoCollection<Document> documents =
            client.getDatabase("test").getCollection(UUID.randomUUID().toString());

    @BeforeAll
    static void start() {
        server = EmbeddedMongo.start(0, directory);
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Override
    public MongoCollection<Document> documents() {
        return documents;
    }
}

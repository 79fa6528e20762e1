package org.convoca.platform.backing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** On whatever these tests run on: a real server as well as the embedded one. */
class ArrayKeysIT implements ArrayKeysContract {

    private static MongoClient client;
    private final MongoCollection<Document> documents = client.getDatabase("test-array-keys")
            .getCollection(UUID.randomUUID().toString());

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Backing.mongodbUri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @AfterEach
    void drop() {
        documents.drop();
    }

    @Override
    public MongoCollection<Document> documents() {
        return documents;
    }
}

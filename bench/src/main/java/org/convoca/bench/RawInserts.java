package org.convoca.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;

/** Inserts the same bytes into the same MongoDB, as durably as the services do, and nothing else. */
final class RawInserts implements Load.Step, AutoCloseable {

    private static final String DATABASE = "convoca_bench";

    private final MongoClient client;
    private final MongoCollection<Document> collection;
    private final SignatureRequests requests;

    RawInserts(String mongodb, SignatureRequests requests) {
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongodb))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build());
        this.collection = client.getDatabase(DATABASE).getCollection("raw");
        this.requests = requests;
    }

    @Override
    public void make(int number) {
        collection.insertOne(new Document("request", new Binary(requests.body(number))));
    }

    @Override
    public void close() {
        try (client) {
            client.getDatabase(DATABASE).drop();
        }
    }
}

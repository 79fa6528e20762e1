package org.convoca.trials.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.convoca.local.place.Service;

/** The services' databases, read (and, by a trial that breaks something on purpose, written) past the proxy. */
public final class Databases implements AutoCloseable {

    private final MongoClient client;

    Databases(int port) {
        this.client = MongoClients.create("mongodb://127.0.0.1:" + port
                + "/?directConnection=true&uuidRepresentation=standard&serverSelectionTimeoutMS=30000");
    }

    public MongoDatabase of(Service service) {
        return client.getDatabase(
                switch (service) {
                    case SIGNATURE -> "convoca_signature";
                    case EVENT -> "convoca_event";
                    case NOTIFICATION -> "convoca_notification";
                    case GATEWAY -> throw new IllegalArgumentException("the gateway keeps nothing");
                });
    }

    public MongoCollection<Document> collection(Service service, String name) {
        return of(service).getCollection(name);
    }

    @Override
    public void close() {
        client.close();
    }
}

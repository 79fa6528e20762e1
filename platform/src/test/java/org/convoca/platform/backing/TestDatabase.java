package org.convoca.platform.backing;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.bson.UuidRepresentation;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A database of a test's own on the {@link Backing}, without a Spring context. Dropped when it is closed. */
public final class TestDatabase implements AutoCloseable {

    private final MongoClient client;
    private final MongoTemplate template;

    private TestDatabase(MongoClient client) {
        this.client = client;
        this.template = new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, "test-" + UUID.randomUUID()));
    }

    public static TestDatabase open() {
        return on(Backing.mongodbUri());
    }

    /** On that server, with a client of its own. */
    public static TestDatabase on(String uri) {
        return new TestDatabase(MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build()));
    }

    public MongoTemplate template() {
        return template;
    }

    @Override
    public void close() {
        template.getDb().drop();
        client.close();
    }
}

package org.convoca.platform.backing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server itself, whatever the other tests run on. */
class EmbeddedMongoIT {

    @TempDir
    Path directory;

    @Test
    void takesItsDataUpAgain() {
        for (var start = 0; start < 3; start++) {
            try (var server = EmbeddedMongo.start(0, directory);
                    var client = MongoClients.create(server.uri())) {
                var documents = client.getDatabase("test").getCollection("kept");
                assertThat(documents.countDocuments()).isEqualTo(start);
                documents.insertOne(new Document("_id", start));
            }
        }
    }

    @Test
    void keepsItsIndexesOverARestart() {
        try (var server = EmbeddedMongo.start(0, directory);
                var client = MongoClients.create(server.uri())) {
            var documents = client.getDatabase("test").getCollection("kept");
            documents.createIndex(
                    new Document("name", 1),
                    new com.mongodb.client.model.IndexOptions().unique(true).sparse(true));
            documents.insertOne(new Document("name", "a"));
        }
        try (var server = EmbeddedMongo.start(0, directory);
                var client = MongoClients.create(server.uri())) {
            var documents = client.getDatabase("test").getCollection("kept");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> documents.insertOne(new Document("name", "a")))
                    .isInstanceOf(com.mongodb.MongoWriteException.class);
        }
    }

    @Test
    void givesTheSpaceOfReplacedDataBack() throws IOException {
        try (var server = EmbeddedMongo.start(0, directory);
                var client = MongoClients.create(server.uri())) {
            var documents = client.getDatabase("test").getCollection("busy");
            documents.insertOne(new Document("_id", 1).append("pad", "x".repeat(10_000)));
            for (var change = 0; change < 2_000; change++) {
                documents.updateOne(Filters.eq("_id", 1), Updates.set("change", change));
            }
            assertThat(size()).isGreaterThan(1_000_000L);
        }
        assertThat(size()).isLessThan(500_000L);
    }

    private long size() throws IOException {
        return Files.size(directory.resolve("mongo.mv"));
    }
}

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
    void givesTheSpaceOfReplacedDataBackAtTheNextStart() throws IOException {
        long grown;
        try (var server = EmbeddedMongo.start(0, directory);
                var client = MongoClients.create(server.uri())) {
            var documents = client.getDatabase("test").getCollection("busy");
            documents.insertOne(new Document("_id", 1).append("pad", "x".repeat(10_000)));
            for (var change = 0; change < 20_000; change++) {
                documents.updateOne(Filters.eq("_id", 1), Updates.set("change", change));
            }
            grown = size();
        }
        try (var server = EmbeddedMongo.start(0, directory);
                var client = MongoClients.create(server.uri())) {
            assertThat(size()).isLessThan(grown / 4);
            var kept = client.getDatabase("test").getCollection("busy").find().first();
            assertThat(kept).containsEntry("change", 19_999);
        }
    }

    @Test
    void holdsTheDocumentOfAnIdAgainstTheRestOfTheQuery() {
        try (var server = EmbeddedMongo.start(0, directory);
                var client = MongoClients.create(server.uri())) {
            var documents = client.getDatabase("test").getCollection("versions");
            documents.insertOne(new Document("_id", "a").append("version", 1L));
            documents.insertOne(new Document("_id", "b").append("version", 2L));
            var sameVersion = Filters.and(Filters.eq("_id", "a"), Filters.eq("version", 1L));

            assertThat(documents.countDocuments(Filters.and(Filters.eq("_id", "b"), Filters.eq("version", 1L))))
                    .isZero();
            assertThat(documents.countDocuments(Filters.and(sameVersion, Filters.exists("outbox.49", false))))
                    .isEqualTo(1);
            assertThat(documents
                            .updateOne(sameVersion, Updates.inc("version", 1L))
                            .getModifiedCount())
                    .isEqualTo(1);
            assertThat(documents
                            .updateOne(sameVersion, Updates.inc("version", 1L))
                            .getMatchedCount())
                    .isZero();
            assertThat(documents.countDocuments(Filters.in("_id", "a", "b"))).isEqualTo(2);
        }
    }

    private long size() throws IOException {
        return Files.size(directory.resolve("documents.mv"));
    }
}

package org.convoca.platform.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a unique sparse index over an array must do: no two documents share an element, documents without the array are free. */
interface ArrayKeysContract {

    String KEYS = "state.keys";

    /** Empty and without indexes. */
    MongoCollection<Document> documents();

    @BeforeEach
    default void index() {
        documents()
                .createIndex(
                        Indexes.ascending(KEYS), new IndexOptions().unique(true).sparse(true));
    }

    private static Document document(String id, String... keys) {
        return new Document("_id", id)
                .append("state", keys.length == 0 ? new Document() : new Document("keys", List.of(keys)));
    }

    private static void assertTaken(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        com.mongodb.MongoServerException.class,
                        e -> assertThat(ErrorCategory.fromErrorCode(e.getCode()))
                                .isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }

    @Test
    default void letsDocumentsWithoutTheArrayBe() {
        documents().insertMany(List.of(document("a"), document("b"), document("c")));
        assertThat(documents().countDocuments()).isEqualTo(3);
    }

    @Test
    default void refusesAnInsertThatSharesAnyElement() {
        documents().insertOne(document("a", "name", "acronym"));
        assertTaken(() -> documents().insertOne(document("b", "other", "acronym")));
        assertTaken(() -> documents().insertOne(document("b", "name")));
        assertThat(documents().countDocuments()).isEqualTo(1);
    }

    @Test
    default void leavesNoElementTakenByARefusedInsert() {
        documents().insertOne(document("a", "acronym"));
        assertTaken(() -> documents().insertOne(document("b", "name", "acronym")));
        documents().insertOne(document("c", "name"));
    }

    @Test
    default void letsADocumentRepeatItsOwnElement() {
        documents().insertOne(document("a", "name", "name"));
        assertTaken(() -> documents().insertOne(document("b", "name")));
    }

    @Test
    default void refusesAnUpdateThatTakesAnElementOfAnother() {
        documents().insertOne(document("a", "name", "acronym"));
        documents().insertOne(document("b"));
        assertTaken(() -> documents()
                .findOneAndUpdate(
                        Filters.eq("_id", "b"), Updates.set("state", new Document("keys", List.of("x", "acronym")))));
        assertTaken(() -> documents().updateOne(Filters.eq("_id", "b"), Updates.set(KEYS, List.of("name"))));
        assertThat(documents().find(Filters.eq("_id", "b")).first()).isEqualTo(document("b"));
        documents().insertOne(document("c", "x"));
    }

    @Test
    default void letsADocumentKeepItsElementsWhenItChanges() {
        documents().insertOne(document("a", "name", "acronym"));
        var changed = documents()
                .findOneAndUpdate(
                        Filters.eq("_id", "a"),
                        Updates.combine(
                                Updates.set("state", new Document("keys", List.of("name", "new")).append("more", 1)),
                                Updates.set("version", 2L)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        assertThat(changed).containsEntry("version", 2L);
        assertTaken(() -> documents().insertOne(document("b", "new")));
        assertTaken(() -> documents().insertOne(document("b", "name")));
        documents().insertOne(document("c", "acronym"));
    }

    @Test
    default void freesTheElementsWhenTheArrayGoes() {
        documents().insertOne(document("a", "name", "acronym"));
        documents().updateOne(Filters.eq("_id", "a"), Updates.set("state", new Document("status", "withdrawn")));
        documents().insertOne(document("b", "name"));
        documents().insertOne(document("c", "acronym"));
        documents().updateOne(Filters.eq("_id", "b"), Updates.unset(KEYS));
        documents().insertOne(document("d", "name"));
    }

    @Test
    default void freesTheElementsOfADeletedDocument() {
        documents().insertOne(document("a", "name", "acronym"));
        documents().deleteOne(Filters.eq("_id", "a"));
        documents().insertOne(document("b", "acronym", "name"));
    }

    @Test
    default void finds() {
        documents().insertOne(document("a", "name", "acronym"));
        documents().insertOne(document("b", "other"));
        documents().insertOne(document("c"));
        assertThat(documents().find(Filters.eq(KEYS, "acronym")).map(found -> found.getString("_id")))
                .containsExactly("a");
        assertThat(documents().find(Filters.in(KEYS, "other", "acronym")).map(found -> found.getString("_id")))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(documents().find(Filters.exists(KEYS, false)).map(found -> found.getString("_id")))
                .containsExactly("c");
    }

    @Test
    default void letsOneOfManyAtOnceHaveAnElement() throws Exception {
        var writers = 16;
        var rounds = 20;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (var round = 0; round < rounds; round++) {
                var attempts = new ArrayList<Callable<Boolean>>();
                for (var writer = 0; writer < writers; writer++) {
                    var document = document(round + "." + writer, "own." + round + "." + writer, "shared." + round);
                    attempts.add(() -> isInserted(document));
                }
                var inserted = 0;
                for (var attempt : threads.invokeAll(attempts)) {
                    inserted += attempt.get() ? 1 : 0;
                }
                assertThat(inserted).isEqualTo(1);
            }
        }
        assertThat(documents().countDocuments()).isEqualTo(rounds);
    }

    private boolean isInserted(Document document) {
        try {
            documents().insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
            return false;
        }
    }
}

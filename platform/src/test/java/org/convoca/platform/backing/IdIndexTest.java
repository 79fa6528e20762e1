package org.convoca.platform.backing;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdIndexTest {

    private final IdIndex index = new IdIndex(new EmptyIndex<>("_id_", List.of(new IndexKey("_id", true))));

    static Stream<Document> queriesForOneId() {
        return Stream.of(
                new Document("_id", "a"),
                new Document("_id", UUID.randomUUID()).append("version", 1),
                new Document("version", 1).append("$and", List.of(new Document("x", 1), new Document("_id", "a"))),
                new Document("$and", List.of(new Document("$and", List.of(new Document("_id", "a"))))));
    }

    static Stream<Document> otherQueries() {
        return Stream.of(
                new Document(),
                new Document("version", 1),
                new Document("_id", null),
                new Document("_id", new Document("$gt", "a")).append("version", 1),
                new Document("_id", List.of("a")).append("version", 1),
                new Document("$or", List.of(new Document("_id", "a"), new Document("_id", "b"))));
    }

    @ParameterizedTest
    @MethodSource("queriesForOneId")
    void servesEveryQueryThatOnlyOneDocumentCanFit(Document query) {
        assertThat(index.canHandle(query)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("otherQueries")
    void leavesOtherQueriesAlone(Document query) {
        assertThat(index.canHandle(query)).isFalse();
    }
}

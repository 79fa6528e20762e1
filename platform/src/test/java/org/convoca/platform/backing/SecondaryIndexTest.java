package org.convoca.platform.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondaryIndexTest {

    private static final Instant NOON = Instant.parse("2027-01-16T12:00:00Z");

    @SuppressWarnings("unchecked")
    private final MongoCollection<Object> collection = mock(MongoCollection.class);

    private final SecondaryIndex index =
            new SecondaryIndex("call_due", List.of(new IndexKey("call", true), new IndexKey("due", true)), false);

    private static Document document(String id, String call, Object due) {
        return new Document("_id", id).append("call", call).append("due", due);
    }

    private static Document due(String operator, Object value) {
        return new Document("call", "week").append("due", new Document(operator, value));
    }

    @BeforeEach
    void fill() {
        index.add(document("early", "week", NOON.minusSeconds(60)), "early", collection);
        index.add(document("noon", "week", NOON), "noon", collection);
        index.add(document("late", "week", NOON.plusSeconds(60)), "late", collection);
        index.add(document("other", "march", NOON), "other", collection);
        index.add(new Document("_id", "without"), "without", collection);
    }

    @Test
    void namesWhatLiesInARangeBehindALeadingValue() {
        assertThat(index.getPositions(due("$lte", NOON))).containsExactly("early", "noon");
        assertThat(index.getPositions(due("$gte", NOON))).containsExactly("noon", "late");
        assertThat(index.getPositions(due("$in", List.of(NOON.plusSeconds(60), NOON.minusSeconds(60)))))
                .containsExactly("early", "late");
        assertThat(index.getPositions(new Document("call", "week")
                        .append("due", new Document("$gt", NOON.minusSeconds(1)).append("$lt", NOON.plusSeconds(1)))))
                .containsExactly("noon");
        assertThat(index.getPositions(new Document("$and", List.of(new Document("call", "march")))))
                .containsExactly("other");
        assertThat(index.getPositions(new Document("call", new Document("$exists", true))))
                .containsExactly("other", "early", "noon", "late");
    }

    @Test
    void knowsWhetherItNamesThemInTheOrderOfAField() {
        var week = new Document("call", "week");
        assertThat(index.isOrderedBy("due", week)).isTrue();
        assertThat(index.isOrderedBy("call", week)).isFalse();
        assertThat(index.isOrderedBy("due", new Document("due", NOON))).isFalse();
        assertThat(index.getPositions(week)).containsExactly("early", "noon", "late");
    }

    @Test
    void isUsedOnlyWhereTheLeadingFieldMustHoldSomething() {
        assertThat(index.canHandle(new Document("due", NOON))).isFalse();
        assertThat(index.canHandle(new Document("call", null))).isFalse();
        assertThat(index.canHandle(new Document("call", new Document("$ne", "week"))))
                .isFalse();
        assertThat(index.canHandle(new Document("call", new Document("$exists", false))))
                .isFalse();
        assertThat(index.canHandle(new Document("$or", List.of(new Document("call", "week")))))
                .isFalse();
    }

    @Test
    void followsWhatBecomesOfADocument() {
        var noon = document("noon", "week", NOON);
        index.updateInPlace(noon, document("noon", "week", NOON.plusSeconds(3600)), "noon", collection);
        assertThat(index.remove(document("early", "week", NOON.minusSeconds(60))))
                .isEqualTo("early");
        assertThat(index.remove(new Document("_id", "without"))).isEqualTo("without");
        assertThat(index.getPositions(due("$lte", NOON.plusSeconds(60)))).containsExactly("late");
        assertThat(index.getCount()).isEqualTo(3);
    }

    @Test
    void namesADocumentByEachOfItsListsValuesAndByTwoOfThemTogether() {
        var tags = new SecondaryIndex("tags", List.of(new IndexKey("tags", true)), true);
        tags.add(new Document("_id", "both").append("tags", List.of(2, 6)), "both", collection);
        assertThat(tags.getPositions(new Document("tags", 6L))).containsExactly("both");
        assertThat(tags.getPositions(new Document("tags", new Document("$gte", 3).append("$lt", 5))))
                .containsExactly("both");
    }
}

package org.convoca.platform.backing;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that keeps its documents as BSON.
 *
 * <p>The one that comes with the H2 backend keeps the documents themselves: a commit then serialises whole pages of them, at fifty microseconds each, and
 * may catch one that is just being changed. Bytes are copied, and nobody changes them.
 */
final class BsonCollection extends AbstractSynchronizedMongoCollection<Object> {

    private static final String DATA_SIZE = "dataSize";

    private final MVMap<Object, byte[]> documents;
    private final MVMap<String, Object> facts;

    BsonCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Object, byte[]> documents,
            MVMap<String, Object> facts) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.facts = facts;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var id = getIdField() == null ? UUID.randomUUID() : Missing.ofNullable(document.get(getIdField()));
        if (documents.putIfAbsent(id, Bson.bytes(document)) != null) {
            throw new IllegalStateException("an index let a second document of one id through");
        }
        return id;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(Missing.ofNullable(position), Bson.bytes(after));
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("there is no such document");
        }
    }

    @Override
    protected Document getDocument(Object position) {
        return Bson.document(documents.get(position));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(BsonCollection::found);
    }

    private static DocumentWithPosition<Object> found(Map.Entry<Object, byte[]> entry) {
        return new DocumentWithPosition<>(Bson.document(entry.getValue()), entry.getKey());
    }

    /** The backend would take the first index that can be used; the one that answers most of a query is a better guide, and may know the order too. */
    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skipped, int limit, int batch, Document projection) {
        var best = best(query);
        if (best.isEmpty()) {
            return super.queryDocuments(query, order, skipped, limit, batch, projection);
        }
        var found = StreamSupport.stream(best.get().getPositions(query).spliterator(), false)
                .map(this::getDocument);
        var inOrder = isAscending(order)
                && best.get().isOrderedBy(order.keySet().iterator().next(), query);
        return matchDocumentsFromStream(found, query, inOrder ? null : order, skipped, limit, batch, projection);
    }

    private Optional<SecondaryIndex> best(Document query) {
        if (getIndexes().stream().anyMatch(index -> index.isUnique() && index.canHandle(query))) {
            return Optional.empty();
        }
        return getIndexes().stream()
                .filter(SecondaryIndex.class::isInstance)
                .map(SecondaryIndex.class::cast)
                .filter(index -> index.use(query) > 0)
                .max(Comparator.comparingInt(index -> index.use(query)));
    }

    private static boolean isAscending(@Nullable Document order) {
        return order != null
                && order.size() == 1
                && order.values().iterator().next() instanceof Number direction
                && direction.intValue() > 0;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skipped, int limit, int batch, Document projection) {
        if (isNaturalDescending(order)) {
            throw new UnsupportedOperationException("the natural order backwards is not known here");
        }
        return matchDocumentsFromStream(
                documents.values().stream().map(Bson::document), query, order, skipped, limit, batch, projection);
    }

    @Override
    protected void updateDataSize(int delta) {
        facts.put(DATA_SIZE, getDataSize() + delta);
    }

    @Override
    protected int getDataSize() {
        return facts.get(DATA_SIZE) instanceof Number size ? size.intValue() : 0;
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }
}

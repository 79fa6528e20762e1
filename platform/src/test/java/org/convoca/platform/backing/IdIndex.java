package org.convoca.platform.backing;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;

/**
 * The index on {@code _id}, taught to serve queries that ask for more than the id.
 *
 * <p>As it comes it is used only by a query for the id and nothing else; a compare-and-set ({@code _id} and {@code version}) reads the whole
 * collection. The candidates that an index names are held against the whole query anyway, so naming the one with that id is enough.
 */
final class IdIndex extends Index<Object> {

    private static final String ID = "_id";

    private final Index<Object> index;

    IdIndex(Index<Object> index) {
        super(index.getName(), index.getKeys(), false);
        this.index = index;
    }

    @Override
    public boolean canHandle(Document query) {
        return index.canHandle(query) || id(query).isPresent();
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return index.canHandle(query)
                ? index.getPositions(query)
                : index.getPositions(new Document(ID, id(query).orElseThrow()));
    }

    /** The one id that a document must have to fit, where the query says so: itself, or in one of the parts that must all be true. */
    private static Optional<Object> id(Document query) {
        var id = query.get(ID);
        if (id != null
                && !(id instanceof Document)
                && !(id instanceof Collection)
                && !(id instanceof BsonRegularExpression)) {
            return Optional.of(id);
        }
        return query.get("$and") instanceof Collection<?> parts
                ? parts.stream()
                        .map(part -> part instanceof Document document ? id(document) : Optional.empty())
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(Object.class::cast)
                : Optional.empty();
    }

    @Override
    public Object getPosition(Document document) {
        return index.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        index.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        index.add(document, position, collection);
    }

    @Override
    public Object remove(Document document) {
        return index.remove(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        index.checkUpdate(before, after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        index.updateInPlace(before, after, position, collection);
    }

    @Override
    public long getCount() {
        return index.getCount();
    }

    @Override
    public boolean isEmpty() {
        return index.isEmpty();
    }

    @Override
    public long getDataSize() {
        return index.getDataSize();
    }

    @Override
    public boolean isUnique() {
        return index.isUnique();
    }

    @Override
    public void drop() {
        index.drop();
    }
}

package org.convoca.platform.backing;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** A database whose documents are bytes on disk and whose indexes find them. */
final class EmbeddedDatabase extends H2Database {

    private static final String ID = "_id";

    private final MVStore store;

    EmbeddedDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        var name = getDatabaseName() + "." + collection;
        MVMap<Object, byte[]> documents = store.openMap(
                "databases." + name, new MVMap.Builder<Object, byte[]>().valueType(ByteArrayDataType.INSTANCE));
        MVMap<String, Object> facts = store.openMap("meta." + name);
        return new BsonCollection(this, collection, options, cursorRegistry, documents, facts);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        MVMap<byte[], Object> positions = store.openMap(
                // as the backend names it when it drops one
                getDatabaseName() + "." + collection + "._index_" + name,
                new MVMap.Builder<byte[], Object>().keyType(ByteArrayDataType.INSTANCE));
        var index = new UniqueIndex(positions, name, keys, sparse);
        return keys.size() == 1 && keys.getFirst().getKey().equals(ID) ? new IdIndex(index) : index;
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(name, keys, sparse);
    }
}

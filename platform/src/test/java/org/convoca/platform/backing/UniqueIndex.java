package org.convoca.platform.backing;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index whose keys are BSON: two keys are the same when their bytes are, and comparing them costs no deserialising. */
final class UniqueIndex extends AbstractUniqueIndex<Object> {

    private static final String VALUES = "v";

    private final MVMap<byte[], Object> positions;

    UniqueIndex(MVMap<byte[], Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    private static byte[] bytes(KeyValue key) {
        return Bson.bytes(new Document(VALUES, key.stream().toList()));
    }

    private static KeyValue key(byte[] bytes) {
        return new KeyValue((List<?>) Bson.document(bytes).get(VALUES));
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(bytes(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(bytes(key), Missing.ofNullable(position)) == null;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(bytes(key));
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet().stream().map(entry -> Map.entry(key(entry.getKey()), entry.getValue()))::iterator;
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}

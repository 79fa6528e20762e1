package org.convoca.trials.load;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.bson.Document;
import org.convoca.trials.Setting;

/** Fills a collection with copies of a document that the system has stored itself, each with an id of its own. */
final class StoredCopies {

    private static final int AT_ONCE = 1_000;

    private StoredCopies() {}

    /** @param change makes each copy differ, by its number */
    static void add(
            Setting setting,
            MongoCollection<Document> collection,
            Document model,
            int count,
            ObjIntConsumer<Document> change) {
        var json = model.toJson();
        var id = model.getString("_id");
        setting.say("storing " + count + " copies in " + collection.getNamespace());
        for (var begun = 0; begun < count; begun += AT_ONCE) {
            var copies = new ArrayList<Document>();
            for (var number = begun; number < Math.min(count, begun + AT_ONCE); number++) {
                var copy = Document.parse(json.replace(id, UUID.randomUUID().toString()));
                change.accept(copy, number);
                copies.add(copy);
            }
            collection.insertMany(copies, new InsertManyOptions().ordered(false));
        }
    }
}

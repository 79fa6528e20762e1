package org.convoca.notification.webhook;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Ids of signatures and actions that the public has seen, so that their end is told and that of all others is not. */
class Shown {

    private static final String ID = "_id";

    private final MongoCollection<Document> subjects;

    Shown(MongoTemplate mongo) {
        subjects = mongo.getCollection("webhook_subjects");
    }

    void add(String subject) {
        subjects.updateOne(eq(ID, subject), Updates.setOnInsert(ID, subject), new UpdateOptions().upsert(true));
    }

    boolean contains(String subject) {
        return subjects.countDocuments(eq(ID, subject)) > 0;
    }
}

package org.convoca.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.convoca.platform.backing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of a key: added, everything wrapped with it, the older one taken out. */
class ResealingIT {

    private static final Map<String, String> ANA = Map.of("email", "ana@example.org", "name", "Ana Pérez");

    private final TestDatabase database = TestDatabase.open();
    private final String lookupKey = SealingKeys.lookupKey();
    private final String before = SealingKeys.keyset();
    private final String both = SealingKeys.rotated(before);
    private final String after = SealingKeys.withoutOlder(both);
    private final String id = UUID.randomUUID().toString();
    private final String inner = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void wrapsEveryKeyAnewWhereverItLiesAndThenNothingMore() {
        store(with(before));

        assertThat(resealing(both).run()).isEqualTo(new Resealing.Report(3, 0, 0));
        assertThat(resealing(both).run()).isEqualTo(new Resealing.Report(0, 3, 0));

        var document = database.template().getCollection("signatures").find().first();
        var contact = document.get("state", Document.class).get("contact", Document.class);
        var note = document.getList("notes", Document.class).getFirst();
        assertThat(with(after).open("signatures", id, sealed(contact))).isEqualTo(ANA);
        assertThat(with(after).open("inquiries", inner, sealed(note.get("words", Document.class))))
                .isEqualTo(ANA);
        assertThatThrownBy(() -> with(before).open("signatures", id, sealed(contact)))
                .isInstanceOf(IllegalStateException.class);
        // Fields of another shape, and in a collection of their own that is bound to the first.
        var pending = database.template().getCollection("pending").find().first();
        assertThat(with(after).open("signatures", id, new SealedFields(pending.getString("key"), Map.of())))
                .isEmpty();
    }

    @Test
    void leavesAloneWhatDoesNotOpenAndSaysThatItIsThere() {
        store(with(SealingKeys.keyset()));
        var stored = database.template().getCollection("signatures").find().first();

        assertThat(resealing(both).run()).isEqualTo(new Resealing.Report(0, 0, 3));

        assertThat(database.template().getCollection("signatures").find().first())
                .isEqualTo(stored);
    }

    private void store(TinkSealing sealing) {
        var signature = new Document("_id", id)
                .append("state", new Document("contact", document(sealing.seal("signatures", id, ANA))))
                .append(
                        "notes",
                        List.of(new Document("id", inner)
                                .append("words", document(sealing.seal("inquiries", inner, ANA)))));
        var pending = new Document("_id", "another-id")
                .append("signature", id)
                .append("key", sealing.seal("signatures", id, ANA).key());
        database.template().getCollection("signatures").insertOne(signature);
        database.template().getCollection("pending").insertOne(pending);
        database.template()
                .getCollection("partner_keys")
                .insertOne(new Document("_id", "a-key").append("key", "short and no wrapped key"));
    }

    private static Document document(SealedFields sealed) {
        return new Document("key", sealed.key()).append("fields", new Document(Map.copyOf(sealed.fields())));
    }

    private static SealedFields sealed(Document document) {
        var fields = new TreeMap<String, String>();
        document.get("fields", Document.class).forEach((name, value) -> fields.put(name, String.valueOf(value)));
        return new SealedFields(document.getString("key"), fields);
    }

    private TinkSealing with(String keyset) {
        return new TinkSealing(new SealingProperties(keyset, lookupKey));
    }

    private Resealing resealing(String keyset) {
        return new Resealing(database.template(), with(keyset), List.of("inquiries"));
    }
}

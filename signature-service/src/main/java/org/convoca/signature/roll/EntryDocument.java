package org.convoca.signature.roll;

import com.mongodb.client.model.Projections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.signing.Listing;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;

/** How an entry is read from a signature's document; nothing that the roll does not need leaves the database. */
final class EntryDocument {

    static final Bson PROJECTION = Projections.include(
            "state.submission.organisation",
            "state.submission.origin",
            "state.publishedAt",
            "state.listing",
            // Of the contact only that there is one: a keyed hash.
            "state.contact.lookup");

    private EntryDocument() {}

    static RollEntry read(Document document) {
        var state = document.get("state", Document.class);
        var submission = state.get("submission", Document.class);
        var organisation = submission.get("organisation", Document.class);
        var listing = state.get("listing", Document.class);
        return new RollEntry(
                new SignatureId(UUID.fromString(document.getString("_id"))),
                organisation.getString("name"),
                names(organisation.get("names", Document.class)),
                organisation.getString("acronym"),
                organisation.getString("territory"),
                Region.of(organisation.getString("region")),
                organisation.getString("website"),
                state.getDate("publishedAt").toInstant(),
                state.get("contact") == null,
                SignatureOrigin.of(submission.getString("origin")),
                organisation.getString("sortKey"),
                new Listing(listing.getString("position"), listing.getString("search")));
    }

    private static Map<String, String> names(@Nullable Document names) {
        var byLanguage = new TreeMap<String, String>();
        if (names != null) {
            names.forEach((language, name) -> byLanguage.put(language, (String) name));
        }
        return byLanguage;
    }
}

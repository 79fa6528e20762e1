package org.convoca.event.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convoca.event.registration.Registrations;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The groups that take part already, by where they are at home, and who manages several. Indexes of our own: {@code state.group.call,
 * state.group.territory}, and {@code state.asking.contact.lookup} (sparse).
 */
@Component
class KnownNames {

    /** Of one territory; a hint need not be complete where there are more. */
    private static final int MOST = 2000;

    private static final int MOST_OF_CONTACTS = 500;
    private static final String CALL = "state.group.call";
    private static final String TERRITORY = "state.group.territory";
    private static final String ASKING = "state.asking.contact.lookup";
    private static final String MANAGING = "state.team.organisers.contact.lookup";
    private static final List<String> ADMITTED = List.of("registration.open", "registration.closed");

    private final MongoCollection<Document> registrations;

    KnownNames(MongoTemplate mongo) {
        this.registrations = mongo.getCollection(Registrations.COLLECTION);
        registrations.createIndex(Indexes.ascending(CALL, TERRITORY));
        registrations.createIndex(Indexes.ascending(ASKING), new IndexOptions().sparse(true));
    }

    /** @param onTheRoll whether its signature stands for it */
    record Known(UUID registration, String name, boolean onTheRoll) {}

    /** Those that take part in a call from that territory, or from none. */
    List<Known> at(String call, @Nullable String territory) {
        return registrations
                .find(and(eq(CALL, call), eq(TERRITORY, territory), in("state._class", ADMITTED)))
                .projection(Projections.include("state.group.name", "state.group.signature"))
                .limit(MOST)
                .map(KnownNames::known)
                .into(new ArrayList<>());
    }

    private static Known known(Document document) {
        var group = document.get("state", Document.class).get("group", Document.class);
        var name = group.getString("name");
        return new Known(
                UUID.fromString(document.getString("_id")), name == null ? "" : name, group.get("signature") != null);
    }

    /** The registrations that each of these contacts manages or asks for, by the hash of the contact. */
    Map<String, List<UUID>> ofContacts(Collection<String> lookups) {
        var found = new HashMap<String, List<UUID>>();
        collect(in(ASKING, lookups), found);
        collect(in(MANAGING, lookups), found);
        return found;
    }

    private void collect(Bson which, Map<String, List<UUID>> found) {
        registrations
                .find(which)
                .projection(Projections.include(ASKING, MANAGING))
                .limit(MOST_OF_CONTACTS)
                .forEach(document -> lookups(document)
                        .forEach(lookup -> found.computeIfAbsent(lookup, _ -> new ArrayList<>())
                                .add(UUID.fromString(document.getString("_id")))));
    }

    private static List<String> lookups(Document document) {
        var state = document.get("state", Document.class);
        var asking = state.get("asking", Document.class);
        var team = state.get("team", Document.class);
        var people = new ArrayList<Document>();
        if (asking != null) {
            people.add(asking);
        }
        if (team != null) {
            people.addAll(team.getList("organisers", Document.class, List.of()));
        }
        return people.stream()
                .map(person -> person.get("contact", Document.class))
                .filter(contact -> contact != null && contact.getString("lookup") != null)
                .map(contact -> contact.getString("lookup"))
                .toList();
    }
}

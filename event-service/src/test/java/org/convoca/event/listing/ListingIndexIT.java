package org.convoca.event.listing;

import static org.convoca.event.testing.ActionForms.aForm;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.convoca.event.WithService;
import org.convoca.event.testing.InAWeek;
import org.convoca.event.testing.QueryPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Each filter of the list is served by an index that keeps the list's order: a page costs what it returns, not what is stored. */
@WithService
class ListingIndexIT extends InAWeek {

    private static final String LISTING = "state.listing.";

    @Autowired
    private MongoTemplate mongo;

    @Test
    void servesEachFilterInTheListsOrder() {
        for (var day = 11; day <= 17; day++) {
            group.submitted(aForm().onlyDay("2099-01-" + day));
        }
        var filters = List.of(
                Map.<String, Object>of(),
                Map.<String, Object>of("territory", "x-basque-country"),
                Map.<String, Object>of("region", "europe"),
                Map.<String, Object>of("kind", "march"),
                Map.<String, Object>of("signatures", group.signature().id()));
        var plan = new QueryPlan(mongo.getCollection("actions"));
        for (var filter : filters) {
            var query = new Document(LISTING + "call", week.slug());
            filter.forEach((field, value) -> query.append(LISTING + field, value));
            query.append(LISTING + "position", new Document("$gte", "2099-01-12").append("$lt", "2099-01-14"));
            var field = filter.keySet().stream().findFirst().orElse(null);
            plan.assertServed(query, new Document(LISTING + "position", 1), index(field), 2);
        }
    }

    @Test
    void servesTheLatestChangesInTheirOrder() {
        for (var day = 11; day <= 13; day++) {
            group.submitted(aForm().onlyDay("2099-01-" + day));
        }
        var changedAt = "state.publicity.changedAt";

        new QueryPlan(mongo.getCollection("actions"))
                .assertServed(
                        new Document(LISTING + "call", week.slug()),
                        new Document(changedAt, -1),
                        new Document(LISTING + "call", 1).append(changedAt, 1),
                        3);
    }

    private static Document index(String filter) {
        var index = new Document(LISTING + "call", 1);
        if (filter != null) {
            index.append(LISTING + filter, 1);
        }
        return index.append(LISTING + "position", 1);
    }
}

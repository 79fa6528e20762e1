package org.convoca.gateway.page.review;

import java.util.List;
import java.util.Objects;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.RollPage;
import org.convoca.gateway.client.RollQuery;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.coordination.Desk;
import org.springframework.stereotype.Component;

/** Finds signatories on the roll who may be asked whether they know somebody. Thread-safe. */
@Component
class Vouchers {

    private static final int MOST = 10;
    private static final int LONGEST_SEARCH = 200;

    private final Calls calls;
    private final Places places;

    Vouchers(Calls calls, Places places) {
        this.calls = calls;
        this.places = places;
    }

    /** @param place its territory by name, or empty */
    record Found(String id, String name, String place) {}

    List<Found> found(Desk desk, String call, String search) {
        if (search.isEmpty() || search.length() > LONGEST_SEARCH) {
            return List.of();
        }
        var query = new RollQuery(null, null, search, null, MOST);
        return calls.roll(call, query, desk.reader()) instanceof Reading.Found<RollPage> roll
                ? roll.value().items().stream()
                        .filter(signatory -> signatory.id() != null)
                        .map(signatory -> new Found(
                                Objects.requireNonNull(signatory.id()),
                                signatory.name(),
                                signatory.territory() == null
                                        ? ""
                                        : places.territory(signatory.territory(), desk.reader())))
                        .toList()
                : List.of();
    }
}

package org.convoca.event.coordinator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Those who coordinate together, page by page. */
@Component
class Colleagues {

    private static final String DUTIES = "state.profile.duties.";
    private static final String SCOPE = DUTIES + "scope.";

    private final Coordinators coordinators;
    private final Authorities authorities;
    private final People people;
    private final Territories territories;

    Colleagues(Coordinators coordinators, Authorities authorities, People people, Territories territories) {
        this.coordinators = coordinators;
        this.authorities = authorities;
        this.people = people;
        this.territories = territories;
    }

    /**
     * Whom to list.
     *
     * @param place only those who cover it, in that call where one is named; null for all
     * @param call a slug; null for all
     * @param after the id after which to go on, or null
     */
    record Wanted(
            @Nullable Place place,
            @Nullable String call,
            @Nullable UUID after,
            int limit) {}

    /** @param territory a code, or null for what belongs to none */
    record Place(@Nullable String territory, Region region) {}

    /** @param next the id after which there are more, or null */
    record Page(List<Colleague> items, @Nullable UUID next) {}

    /** In the order of their ids; a page may hold fewer than asked for, even none, and there may be more all the same. */
    Page find(Wanted wanted, UUID asking) {
        var found = coordinators.find(criteria(wanted), wanted.limit() + 1);
        var page = found.subList(0, Math.min(found.size(), wanted.limit()));
        var items = page.stream()
                .filter(stored -> fits(stored, wanted))
                .map(stored -> item(stored, asking))
                .toList();
        return new Page(items, found.size() > page.size() ? id(page.getLast()) : null);
    }

    Optional<Colleague> find(UUID id, UUID asking) {
        return coordinators.find(List.of(id)).stream()
                .filter(stored -> stored.state() instanceof Coordinator.Serving)
                .findFirst()
                .map(stored -> item(stored, asking));
    }

    private Criteria criteria(Wanted wanted) {
        var all = new ArrayList<Criteria>();
        all.add(Criteria.where("state._class").in("coordinator.active", "coordinator.invited"));
        if (wanted.after() != null) {
            all.add(Criteria.where("_id").gt(wanted.after().toString()));
        }
        if (wanted.call() != null) {
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where(DUTIES + "calls").is(wanted.call()),
                            Criteria.where(DUTIES + "calls").size(0)));
        }
        if (wanted.place() != null) {
            all.add(naming(wanted.place()));
        }
        return new Criteria().andOperator(all);
    }

    /** Those who may cover a place; whether they do is worked out for each. */
    private Criteria naming(Place place) {
        var around = territories.find(place.territory() == null ? "" : place.territory()).stream()
                .flatMap(territory -> territory.parents().stream())
                .flatMap(parent -> territories.find(parent).stream())
                .toList();
        var codes = new ArrayList<>(around.stream().map(Territory::code).toList());
        if (place.territory() != null) {
            codes.add(place.territory());
        }
        var regions = new ArrayList<>(
                around.stream().map(territory -> territory.region().code()).toList());
        regions.add(place.region().code());
        return new Criteria()
                .orOperator(
                        Criteria.where(SCOPE + "everywhere").is(true),
                        Criteria.where(DUTIES + "roles").is(CoordinatorRole.CONVENER.code()),
                        Criteria.where(SCOPE + "territories").in(codes),
                        Criteria.where(SCOPE + "regions").in(regions));
    }

    private boolean fits(Stored<Coordinator> stored, Wanted wanted) {
        if (!(stored.state() instanceof Coordinator.Serving serving)) {
            return false;
        }
        var place = wanted.place();
        var calls = serving.duties().calls();
        var call = wanted.call() != null ? wanted.call() : calls.isEmpty() ? "" : calls.getFirst();
        return place == null
                || authorities
                        .of(id(stored), serving)
                        .covers(call, place.territory(), place.region().code());
    }

    private Colleague item(Stored<Coordinator> stored, UUID asking) {
        var id = id(stored);
        var serving = (Coordinator.Serving) stored.state();
        return new Colleague(
                id,
                people.open(id, serving.profile().person()).nameText(),
                serving.duties().roles(),
                serving.duties().scope(),
                serving.duties().calls(),
                Facts.status(serving),
                serving.locale(),
                serving.zone().getId(),
                id.equals(asking));
    }

    private static UUID id(Stored<Coordinator> stored) {
        return UUID.fromString(stored.id());
    }
}

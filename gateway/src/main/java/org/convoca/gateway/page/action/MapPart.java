package org.convoca.gateway.page.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.convoca.contracts.territory.Region;
import org.convoca.gateway.client.ActionPage;
import org.convoca.gateway.client.ActionQuery;
import org.convoca.gateway.client.ActionTotals;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.client.Actions;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.action.Asked.View;
import org.convoca.gateway.page.map.Cluster;
import org.convoca.gateway.page.map.DrawnMap;
import org.convoca.gateway.page.map.Frame;
import org.convoca.gateway.page.map.Maps;
import org.convoca.gateway.page.map.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The map of a call's actions. Each mark is a link: of one action to its page, of several to a closer look. When there are more than can be asked for
 * at a time, a mark stands for a territory, so that the work grows with what is shown.
 */
@Component
class MapPart {

    /** So many places can be read quickly; beyond, territories are counted. */
    private static final int MOST = 2000;

    private static final int PAGE = 500;
    private static final int NAMED = 3;

    private final Actions actions;
    private final Maps maps;
    private final Places places;
    private final MessageSource messages;

    MapPart(Actions actions, Maps maps, Places places, MessageSource messages) {
        this.actions = actions;
        this.maps = maps;
        this.places = places;
        this.messages = messages;
    }

    /**
     * @param shown how many actions are on the map; others have no place yet
     */
    record Drawn(DrawnMap map, List<Mark> marks, int shown) {}

    /**
     * @param label the number that is written on it; empty for one action
     * @param radius in the units of the map
     */
    record Mark(int x, int y, int radius, String label, String title, String path) {}

    Drawn of(String slug, ActionQuery query, ActionTotals totals, Language language, ActionLinks links) {
        if (totals.total() > MOST && isForAllTerritories(query)) {
            return drawn(
                    frame(query, List.of()),
                    byTerritory(totals, query.region()),
                    List.of(),
                    cluster -> territories(cluster, query, language, links));
        }
        var found = all(slug, query, language.locale());
        var spots = new ArrayList<Spot>();
        var byId = new HashMap<String, ActionView>();
        for (var action : found) {
            if (action.place() != null && action.place().point() != null) {
                var point = action.place().point();
                spots.add(new Spot(action.id().toString(), point.lat(), point.lon(), 1));
                byId.put(action.id().toString(), action);
            }
        }
        return drawn(
                frame(query, spots), spots, Routes.of(found), cluster -> mark(cluster, byId, query, language, links));
    }

    /** Totals know of no other filter. */
    private static boolean isForAllTerritories(ActionQuery query) {
        return query.territory() == null
                && query.bbox() == null
                && query.kind() == null
                && query.from() == null
                && query.to() == null;
    }

    private interface Marking {
        Mark of(Cluster cluster);
    }

    private Drawn drawn(Frame frame, List<Spot> spots, List<double[]> routes, Marking marking) {
        var map = maps.draw(frame, spots, routes);
        var shown = map.clusters().stream().mapToInt(Cluster::count).sum();
        return new Drawn(map, map.clusters().stream().map(marking::of).toList(), shown);
    }

    private List<ActionView> all(String slug, ActionQuery query, Locale reader) {
        var found = new ArrayList<ActionView>();
        var asked = query.after(null, PAGE);
        for (var page = 0; page < MOST / PAGE; page++) {
            if (!(actions.of(slug, asked, reader) instanceof Reading.Found<ActionPage> read)) {
                return found;
            }
            found.addAll(read.value().items());
            var mark = ActionLinks.decodedMark(read.value().next());
            if (mark == null) {
                return found;
            }
            asked = query.after(mark, PAGE);
        }
        return found;
    }

    private Frame frame(ActionQuery query, List<Spot> spots) {
        if (query.bbox() != null) {
            return Frame.parse(query.bbox()).map(Frame::withMargin).orElse(Frame.WORLD);
        }
        if (query.territory() != null) {
            return maps.country(query.territory())
                    .or(() -> maps.around(spots))
                    .orElse(query.region() == null ? Frame.WORLD : Frame.of(query.region()));
        }
        return query.region() == null ? Frame.WORLD : Frame.of(query.region());
    }

    private List<Spot> byTerritory(ActionTotals totals, @Nullable Region region) {
        return totals.byTerritory().entrySet().stream()
                .filter(entry -> region == null || places.isIn(entry.getKey(), region))
                .flatMap(entry -> where(entry.getKey()).stream()
                        .map(frame -> new Spot(entry.getKey(), frame.middle(), frame.centre(), entry.getValue())))
                .toList();
    }

    /** A land without outlines of its own is shown in the first country that it lies in. */
    private Optional<Frame> where(String territory) {
        return maps.country(territory)
                .or(() -> places.parents(territory).stream()
                        .flatMap(parent -> maps.country(parent).stream())
                        .findFirst());
    }

    private Mark territories(Cluster cluster, ActionQuery query, Language language, ActionLinks links) {
        var names = cluster.spots().stream()
                .map(spot -> places.territory(spot.key(), language.locale()))
                .toList();
        var one = cluster.spots().size() == 1;
        var path = one
                ? links.to(View.MAP, query.in(cluster.spots().getFirst().key()))
                : links.to(View.MAP, query.within(cluster.frame().withMargin().text()));
        return mark(cluster, names, path, language.locale());
    }

    private Mark mark(
            Cluster cluster, Map<String, ActionView> byId, ActionQuery query, Language language, ActionLinks links) {
        var lines = cluster.spots().stream()
                .map(Spot::key)
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .map(action -> ActionLine.of(action, language))
                .toList();
        if (lines.size() == 1) {
            var only = lines.getFirst();
            return new Mark(cluster.x(), cluster.y(), 22, "", only.summary(language.locale()), only.path());
        }
        var closer = cluster.frame();
        var path = closer.isOnePlace()
                ? links.to(View.LIST, query.within(closer.text()))
                : links.to(View.MAP, query.within(closer.text()));
        return mark(cluster, lines.stream().map(ActionLine::locality).toList(), path, language.locale());
    }

    private Mark mark(Cluster cluster, List<String> names, String path, Locale reader) {
        var distinct = names.stream().filter(name -> !name.isEmpty()).distinct().toList();
        var named = String.join(", ", distinct.subList(0, Math.min(NAMED, distinct.size())));
        var count = cluster.count();
        var title = messages.getMessage(
                "format.map-mark", new Object[] {count, named, Math.max(0, distinct.size() - NAMED)}, reader);
        var label = messages.getMessage("number", new Object[] {count}, reader);
        return new Mark(cluster.x(), cluster.y(), 26 + 3 * Math.min(3, label.length()), label, title, path);
    }
}

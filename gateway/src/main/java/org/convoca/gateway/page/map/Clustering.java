package org.convoca.gateway.page.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers spots on the sheet until no two gatherings are nearer to each other than their marks need. A grid keeps the first step linear in the number
 * of spots; the second only looks at what fits on the sheet.
 */
final class Clustering {

    private final Sheet sheet;
    private final double distance;

    /** @param distance between the centres of two marks at least, in units of the sheet */
    Clustering(Sheet sheet, double distance) {
        this.sheet = sheet;
        this.distance = distance;
    }

    List<Cluster> of(Collection<Spot> spots) {
        Map<Long, Heap> cells = new HashMap<>();
        for (var spot : spots) {
            var x = sheet.x(spot.longitude(), spot.latitude());
            var y = sheet.y(spot.latitude());
            if (sheet.holds(x, y)) {
                cells.computeIfAbsent(cell(x, y), _ -> new Heap()).add(spot, x, y);
            }
        }
        var heaps = new ArrayList<>(cells.values());
        heaps.sort((one, other) ->
                one.y() == other.y() ? Double.compare(one.x(), other.x()) : Double.compare(one.y(), other.y()));
        while (mergedNearest(heaps)) {}
        return heaps.stream().map(Heap::cluster).toList();
    }

    private long cell(double x, double y) {
        return ((long) (x / distance) << 32) + (long) (y / distance);
    }

    /** Merges the two nearest that are too near; says whether there were such. */
    private boolean mergedNearest(List<Heap> heaps) {
        var nearest = distance;
        var first = -1;
        var second = -1;
        for (var i = 0; i < heaps.size(); i++) {
            for (var j = i + 1;
                    j < heaps.size() && heaps.get(j).y() - heaps.get(i).y() < nearest;
                    j++) {
                var between = heaps.get(i).distanceTo(heaps.get(j));
                if (between < nearest) {
                    nearest = between;
                    first = i;
                    second = j;
                }
            }
        }
        if (first < 0) {
            return false;
        }
        var merged = heaps.remove(second);
        var into = heaps.remove(first);
        into.take(merged);
        var place = 0;
        while (place < heaps.size() && heaps.get(place).y() < into.y()) {
            place++;
        }
        heaps.add(place, into);
        return true;
    }

    /** A gathering that grows; its place is the mean of its spots' places. */
    private static final class Heap {
        private final List<Spot> spots = new ArrayList<>();
        private double sumX;
        private double sumY;

        void add(Spot spot, double x, double y) {
            spots.add(spot);
            sumX += x;
            sumY += y;
        }

        void take(Heap other) {
            spots.addAll(other.spots);
            sumX += other.sumX;
            sumY += other.sumY;
        }

        double x() {
            return sumX / spots.size();
        }

        double y() {
            return sumY / spots.size();
        }

        double distanceTo(Heap other) {
            return Math.hypot(x() - other.x(), y() - other.y());
        }

        Cluster cluster() {
            return new Cluster(
                    (int) Math.round(x()),
                    (int) Math.round(y()),
                    spots,
                    Bounds.around(spots).frame());
        }
    }
}

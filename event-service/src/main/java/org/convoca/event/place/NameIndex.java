package org.convoca.event.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Folded names in their order, each with the number of its place, in three arrays: some 20 bytes a name where a map of strings takes 100. Immutable and
 * thread-safe.
 */
final class NameIndex {

    private final byte[] letters;
    private final int[] beginnings;
    private final char[] places;

    private NameIndex(byte[] letters, int[] beginnings, char[] places) {
        this.letters = letters;
        this.beginnings = beginnings;
        this.places = places;
    }

    /** The numbers of the places that have a name which begins so. */
    BitSet beginningWith(String folded) {
        var prefix = folded.getBytes(UTF_8);
        var found = new BitSet();
        for (var name = first(prefix); name < places.length && startsWith(name, prefix); name++) {
            found.set(places[name]);
        }
        return found;
    }

    /** The numbers of the places that have a name which is that and no more. */
    BitSet named(String folded) {
        var whole = folded.getBytes(UTF_8);
        var found = new BitSet();
        for (var name = first(whole); name < places.length && isWhole(name, whole); name++) {
            found.set(places[name]);
        }
        return found;
    }

    /** How many names there are. */
    int size() {
        return places.length;
    }

    /** The name at that place of the order. */
    String name(int number) {
        return new String(letters, beginnings[number], beginnings[number + 1] - beginnings[number], UTF_8);
    }

    private int first(byte[] prefix) {
        var low = 0;
        var high = places.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (compare(middle, prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int name, byte[] prefix) {
        return Arrays.compareUnsigned(letters, beginnings[name], beginnings[name + 1], prefix, 0, prefix.length);
    }

    private boolean startsWith(int name, byte[] prefix) {
        var from = beginnings[name];
        return beginnings[name + 1] - from >= prefix.length
                && Arrays.equals(letters, from, from + prefix.length, prefix, 0, prefix.length);
    }

    private boolean isWhole(int name, byte[] whole) {
        return compare(name, whole) == 0;
    }

    /** Takes names in their order. */
    static final class Builder {

        private final byte[] letters;
        private final int[] beginnings;
        private final char[] places;
        private int names;

        /**
         * @param names how many there will be
         * @param letters how many bytes they will take in UTF-8
         */
        Builder(int names, int letters) {
            this.letters = new byte[letters];
            this.beginnings = new int[names + 1];
            this.places = new char[names];
        }

        /**
         * @param folded not before the last one in the order of its bytes
         * @param place its number, below 65,536
         */
        void add(String folded, int place) {
            var name = folded.getBytes(UTF_8);
            var beginning = beginnings[names];
            System.arraycopy(name, 0, letters, beginning, name.length);
            places[names] = (char) place;
            names++;
            beginnings[names] = beginning + name.length;
        }

        NameIndex build() {
            return new NameIndex(letters, beginnings, places);
        }
    }
}

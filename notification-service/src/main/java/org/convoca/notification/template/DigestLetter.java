package org.convoca.notification.template;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * What a digest has to say to one coordinator. It names what waits and is not public yet: it is never stored, and print hides it.
 *
 * @param languages what its reader reads (BCP 47), the most wanted first; English comes last by itself
 * @param reader the reader's name, for the greeting
 * @param day by the reader's calendar
 * @param parts in their order; those without lines are left out
 * @param links whole addresses
 */
public record DigestLetter(
        Kind kind, List<String> languages, String reader, LocalDate day, List<Part> parts, Links links) {

    public DigestLetter {
        languages = List.copyOf(languages);
        parts = List.copyOf(parts);
    }

    /** What it is. */
    public enum Kind {
        DAILY,
        WEEKLY,
        /** Sent since its reader asked for it. */
        NOW,
        /** Only what began to wait a moment ago. */
        WAITING;

        private final String code = name().toLowerCase(Locale.ROOT);

        /** The word in storage and in keys. */
        public String code() {
            return code;
        }
    }

    /**
     * @param settings where the digest is chosen
     * @param unsubscribe where it is stopped without signing in, or null in a preview
     */
    public record Links(URI settings, @Nullable URI unsubscribe) {}

    /** Where something belongs: a territory's code, or a region for a network without one. */
    public record Where(@Nullable String territory, Region region) {}

    /** A list of one kind. */
    public sealed interface Part {

        /** Whether there is nothing in it. */
        boolean isEmpty();
    }

    /**
     * What waits for a decision, the oldest first.
     *
     * @param total of all, listed or not
     * @param all where all of them are
     */
    public record Waits(List<Wait> waits, int total, URI all) implements Part {

        public Waits {
            waits = List.copyOf(waits);
        }

        @Override
        public boolean isEmpty() {
            return total == 0;
        }
    }

    /**
     * @param kind {@code signature}, {@code claim}, {@code registration}, {@code action}
     * @param title what its owner calls it
     * @param link where it is settled
     */
    public record Wait(String kind, String title, Where where, Age age, URI link) {}

    /** For how long something has waited. */
    public enum Age {
        OVER_THREE_DAYS,
        OVER_A_DAY,
        NEW
    }

    /** What a list of names is about. */
    public enum Heading {
        SIGNED,
        LEFT,
        ACTIONS_PUBLISHED,
        ACTIONS_CHANGED,
        ACTIONS_CANCELLED,
        ACTIONS_REPORTED,
        UPCOMING,
        BOUNCED;

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

        String code() {
            return code;
        }
    }

    /**
     * Names with their places.
     *
     * @param total of all, listed or not
     * @param all where all of them are, or null where there is no such page
     */
    public record Names(
            Heading heading,
            List<Name> names,
            int total,
            @Nullable URI all) implements Part {

        public Names {
            names = List.copyOf(names);
        }

        @Override
        public boolean isEmpty() {
            return total == 0;
        }
    }

    /**
     * @param name empty where it is not public
     * @param when an action takes place, or null
     * @param locality where it takes place more precisely, or null
     * @param link or null where nothing more is to be seen
     */
    public record Name(
            String name,
            Where where,
            @Nullable When when,
            @Nullable String locality,
            @Nullable URI link) {}

    /** How many there are, call by call. */
    public record Counts(List<Count> counts) implements Part {

        public Counts {
            counts = List.copyOf(counts);
        }

        @Override
        public boolean isEmpty() {
            return counts.isEmpty();
        }
    }

    /** The changes are those since the last digest. */
    public record Count(
            String call,
            int signatures,
            int signaturesChange,
            int registrations,
            int registrationsChange,
            int actions,
            int actionsChange) {}

    /** Territories from which nothing has been heard for a while. */
    public record Silent(List<Where> places, int total) implements Part {

        public Silent {
            places = List.copyOf(places);
        }

        @Override
        public boolean isEmpty() {
            return total == 0;
        }
    }

    @Override
    public String toString() {
        return "DigestLetter[" + kind.code + ", hidden]";
    }
}

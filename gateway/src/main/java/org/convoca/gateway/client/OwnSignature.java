package org.convoca.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * A signature as its own contact sees it.
 *
 * @param version to be sent along with a correction, so that none is lost
 * @param status in kebab-case
 * @param review {@code before} where corrections of what stands on the roll are looked at first
 * @param locale in which the contact gets mails
 * @param address the mailbox that is written to, all but hidden; null where there is none to show
 * @param asked the correction that waits for a coordinator, or null
 * @param contactChange what both mailboxes were asked, or null
 * @param reason why it was refused, or null
 * @param history the latest first
 */
public record OwnSignature(
        UUID id,
        long version,
        String status,
        LinkView.CallName call,
        String review,
        Named organisation,
        String locale,
        @Nullable String address,
        @Nullable Named asked,
        @Nullable ContactChange contactChange,
        @Nullable String reason,
        List<Entry> history) {

    public OwnSignature {
        history = List.copyOf(history);
    }

    /**
     * An organisation on the roll.
     *
     * @param names further ones, by language (BCP 47)
     */
    public record Named(
            String name,
            Map<String, String> names,
            @Nullable String acronym,
            @Nullable String website,
            @Nullable String territory,
            Region region) {

        public Named(
                String name,
                @Nullable Map<String, String> names,
                @Nullable String acronym,
                @Nullable String website,
                @Nullable String territory,
                Region region) {
            this.name = name;
            this.names = Map.copyOf(Objects.requireNonNullElse(names, Map.of()));
            this.acronym = acronym;
            this.website = website;
            this.territory = territory;
            this.region = region;
        }
    }

    /**
     * @param address the mailbox to come, all but hidden, or null
     * @param agreed which have: {@code old}, {@code new}
     */
    public record ContactChange(@Nullable String address, List<String> agreed, Instant expiresAt) {

        public ContactChange {
            agreed = List.copyOf(agreed);
        }
    }

    /**
     * @param what a word in kebab-case
     * @param by {@code organisation} or {@code coordination}
     */
    public record Entry(Instant at, String what, String by, List<Change> changes) {

        public Entry {
            changes = List.copyOf(changes);
        }
    }

    /**
     * @param field {@code name}, {@code names.eu} …
     * @param before empty where there was nothing
     */
    public record Change(String field, String before, String after) {}

    /** Whether it waits for its place on the roll, or has it. */
    public boolean isStanding() {
        return isPublished() || status.equals("awaiting-review");
    }

    public boolean isPublished() {
        return status.equals("published");
    }
}

package org.convoca.platform.switches;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What conveners can switch off under stress. What is switched off is put off or refused for a while; nothing of it is lost. */
public enum Switch {
    /** Signing a call, by form, API or partners' programs. */
    SIGNING,
    /** Groups without a signature asking for a registration. */
    REGISTERING,
    /** Entering and handing in actions; those that stand can still be changed and called off. */
    ACTIONS,
    /** Claiming an entry of the roll. */
    CLAIMS,
    /** Searching the roll and the actions; browsing goes on. */
    SEARCH,
    /** Tables for download: CSV, JSON, OSDI, and those of coordinators. */
    EXPORTS,
    /** Feeds and calendars that programs fetch again and again. */
    FEEDS,
    /** Coordinators' digests and notices; they are sent later. */
    DIGESTS,
    /** Reminding organisers of what they were asked and have not answered. */
    REMINDERS,
    /** Messages to partners' programs; they are sent later. */
    WEBHOOKS,
    /** Messages to followers on other servers; they are sent later. */
    FEDERATION;

    /** As in addresses, JSON and storage. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Switch> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}

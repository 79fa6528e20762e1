package org.convoca.signature.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.convoca.signature.form.CheckedOrganisation;
import org.convoca.signature.form.SignatureForm.OrganisationPart;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.RollKeys;
import org.convoca.signature.signing.Signature;
import org.jspecify.annotations.Nullable;

/** A correction as it was asked for, a JSON merge patch (RFC 7396): what is not named stays, what is null goes. */
public record Correction(Map<String, @Nullable Object> patch) {

    /** The organisation as the patch leaves it, to be checked as any form is. */
    public OrganisationPart over(Organisation current) {
        var moved = patch.containsKey("territory") || patch.containsKey("international");
        return new OrganisationPart(
                text("name", current.name()),
                text("acronym", current.acronym()),
                moved ? text("territory", null) : current.territory(),
                moved ? (patch.get("international") instanceof Boolean yes ? yes : null) : current.territory() == null,
                text("website", current.website()));
    }

    private @Nullable String text(String field, @Nullable String current) {
        if (!patch.containsKey(field)) {
            return current;
        }
        return patch.get(field) instanceof String text ? text : null;
    }

    /** The corrected organisation. A network keeps the region that a list gave it, and what is sorted by a key of its own keeps that. */
    public static Organisation apply(Organisation current, CheckedOrganisation checked) {
        var stays = Objects.equals(current.territory(), checked.territory());
        var named = current.name().equals(checked.name()) && Objects.equals(current.acronym(), checked.acronym());
        var fresh = Organisation.of(
                checked.name(),
                checked.acronym(),
                checked.website(),
                checked.territory(),
                stays ? current.region() : checked.region());
        return new Organisation(
                fresh.name(),
                current.names(),
                fresh.acronym(),
                fresh.website(),
                fresh.territory(),
                fresh.region(),
                named ? current.sortKey() : fresh.sortKey());
    }

    /**
     * The signature of the corrected organisation. An acronym that another organisation holds stays with that one, as long as neither acronym nor place is
     * corrected.
     */
    public static Signature.Published amended(Signature.Published before, Organisation after) {
        var corrected = before.amend(after);
        var all = RollKeys.of(before.submission().call(), before.submission().organisation());
        var lost = all.values().stream()
                .filter(key -> !before.keys().contains(key))
                .toList();
        return corrected.holding(
                corrected.keys().stream().filter(key -> !lost.contains(key)).toList());
    }

    /** What changed, each field before and after; what was not there is empty. */
    public static Map<String, String> difference(Organisation before, Organisation after) {
        var changes = new LinkedHashMap<String, String>();
        put(changes, "name", before.name(), after.name());
        put(changes, "acronym", before.acronym(), after.acronym());
        put(changes, "territory", before.territory(), after.territory());
        put(changes, "website", before.website(), after.website());
        return changes;
    }

    private static void put(
            Map<String, String> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.put(field + ".before", Objects.requireNonNullElse(before, ""));
            changes.put(field + ".after", Objects.requireNonNullElse(after, ""));
        }
    }
}

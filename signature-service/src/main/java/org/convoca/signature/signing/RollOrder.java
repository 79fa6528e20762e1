package org.convoca.signature.signing;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.jspecify.annotations.Nullable;

/**
 * The order of a roll for readers of one language: by region, then by the territory's name (networks without a territory first), then by the
 * organisation's sort key, as the Unicode Collation Algorithm compares them with that language's rules.
 *
 * <p>A {@link #position} says it in one text: positions compared letter by letter, as MongoDB compares strings, are in the roll's order. Digits count
 * by their value ("Comité 9" before "Comité 68"); punctuation counts as a space; accents and then case count last. Only the
 * first 80 characters of a sort key count; where all is equal the id decides. Thread-safe.
 */
public final class RollOrder {

    private static final List<Region> REGIONS = List.of(Region.values());
    private static final int COUNTED = 80;
    private static final String STORED = "root";
    private static final Pattern POSITION =
            Pattern.compile("[0-6]\\.[0-9a-f]{0,2000}\\.[0-9a-f]{0,4000}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Basque sorts ñ after n as Spanish does, and CLDR has no rules for it. */
    private static final Map<String, String> RULES = Map.of(STORED, "", "eu", "es");

    private final String language;
    private final Territories territories;
    private final Collator collator;
    private final Map<String, String> territoryKeys = new ConcurrentHashMap<>();

    private RollOrder(String language, Territories territories) {
        this.language = language;
        this.territories = territories;
        var rules = (RuleBasedCollator) Collator.getInstance(new ULocale(RULES.getOrDefault(language, language)));
        rules.setNumericCollation(true);
        rules.setStrength(Collator.TERTIARY);
        this.collator = rules.freeze();
    }

    /** The order that is stored with each signature: the root collation, territories by their English names. */
    public static RollOrder stored(Territories territories) {
        return new RollOrder(STORED, territories);
    }

    /** The order for readers of that language; one that has no rules of its own is compared by the root collation. */
    public static RollOrder of(Locale locale, Territories territories) {
        return new RollOrder(locale.getLanguage(), territories);
    }

    /** Two to eight lower-case letters (BCP 47), or {@code root} for the stored order. */
    public String language() {
        return language;
    }

    public String position(SignatureId id, Organisation organisation) {
        return position(id, organisation.region(), organisation.territory(), organisation.sortKey());
    }

    public String position(SignatureId id, Region region, @Nullable String territory, String sortKey) {
        return place(region, territory) + key(counted(sortKey)) + "." + id;
    }

    /** What all positions of a region begin with. */
    public String place(Region region) {
        return REGIONS.indexOf(region) + ".";
    }

    /** What all positions of a territory begin with, or of the networks in a region that have none. */
    public String place(Region region, @Nullable String territory) {
        return place(region) + (territory == null ? "" : territoryKeys.computeIfAbsent(territory, this::territoryKey))
                + ".";
    }

    /** Whether a text has the form of a position. */
    public static boolean isPosition(String text) {
        return POSITION.matcher(text).matches();
    }

    private String territoryKey(String code) {
        var reader = language.equals(STORED) ? Locale.ENGLISH : Locale.of(language);
        return key(territories.find(code).isPresent() ? territories.name(code, reader) : code);
    }

    private static String counted(String sortKey) {
        var text = PUNCTUATION.matcher(sortKey).replaceAll(" ").strip();
        return text.codePointCount(0, text.length()) <= COUNTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, COUNTED));
    }

    private String key(String text) {
        var bytes = collator.getCollationKey(text).toByteArray();
        return HexFormat.of().formatHex(bytes, 0, Math.max(0, bytes.length - 1));
    }
}

package org.convoca.signature.reading;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why a line was not taken.
 *
 * @param code stable, kebab-case
 * @param forPerson whether a person can decide it by knowing more; otherwise the line is wrong as it stands
 * @param sentence for the person who checks the report
 */
public record Objection(String code, boolean forPerson, String sentence) {

    public static final Objection NOT_NUMBERED =
            wrong("not-numbered", "The line does not begin with a number and a full stop.");
    public static final Objection NOT_UTF_8 = wrong("not-utf-8", "The line holds bytes that are not UTF-8.");
    public static final Objection LINE_TOO_LONG = wrong("line-too-long", "The line has more than 2,000 characters.");
    public static final Objection NAME_MISSING = wrong("name-missing", "No name stands on the line.");
    public static final Objection NAME_TOO_LONG = wrong("name-too-long", "The name has more than 200 characters.");
    public static final Objection ACRONYM_TOO_LONG =
            wrong("acronym-too-long", "The acronym has more than 40 characters.");
    public static final Objection NOT_ALLOWED_CHARACTERS = wrong(
            "not-allowed-characters", "A name holds controls, or characters that cannot be seen, or no letter at all.");
    public static final Objection NOT_A_WEB_ADDRESS =
            wrong("not-a-web-address", "The website is no address that begins with http:// or https://.");
    public static final Objection GROUP_UNKNOWN =
            wrong("group-unknown", "The list has seven groups; this line belongs to an eighth.");
    public static final Objection NOT_CSV = wrong("not-csv", "A quote is not closed, or text follows a closing one.");
    public static final Objection FIELDS_MISCOUNTED =
            wrong("fields-miscounted", "The row has not as many fields as the header.");
    public static final Objection UNKNOWN_REGION = wrong("unknown-region", "The region is none of the seven.");
    public static final Objection PLACE_MISSING =
            wrong("place-missing", "The row names neither a territory nor a region.");
    public static final Objection UNKNOWN_TERRITORY =
            unclear("unknown-territory", "No territory of this code or name is known.");
    public static final Objection TERRITORY_OUTSIDE_REGION =
            unclear("territory-outside-region", "The territory lies in another region than the line's group.");
    public static final Objection AWAITS_REVIEW =
            unclear("awaits-review", "A signature of this organisation waits for review; decide that one.");
    public static final Objection HAS_LEFT =
            unclear("has-left", "This organisation stood on the roll and has left it; an import does not put it back.");

    public static final Objection TAKEN_MEANWHILE =
            unclear("taken-meanwhile", "Somebody wrote the same signature at the same moment; import the list again.");
    public static final Objection PERHAPS_RENAMED = unclear(
            "perhaps-renamed",
            "Another organisation of the territory has the same acronym and a name that may be an older form of this one.");
    public static final Objection SEVERAL_ALIKE =
            unclear("several-alike", "More than one imported name is so like this one that either may be meant.");

    public static Objection wrong(String code, String sentence) {
        return new Objection(code, false, sentence);
    }

    public static Objection unclear(String code, String sentence) {
        return new Objection(code, true, sentence);
    }

    public static Objection territoryMisspelt(String territory) {
        return unclear(
                "territory-misspelt", "What stands before the comma is no territory but looks like " + territory + ".");
    }

    public static Objection repeats(int line) {
        return wrong("repeats-line", "The same organisation stands on line " + line + ".");
    }

    public static Objection looksLike(String where) {
        return unclear("possible-duplicate", "The name looks like another one " + where + " in the same territory.");
    }

    @JsonValue
    @Override
    public String toString() {
        return code + ": " + sentence;
    }
}

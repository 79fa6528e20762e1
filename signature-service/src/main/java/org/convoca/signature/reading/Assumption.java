package org.convoca.signature.reading;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a reader took for granted about a line that was understood all the same.
 *
 * @param code stable, kebab-case
 * @param sentence for the person who checks the report
 */
public record Assumption(String code, String sentence) {

    public static final Assumption HYPHEN_FOR_COMMA = new Assumption(
            "hyphen-for-comma",
            "A dash stands where the comma after the territory should be; it was read as that comma.");
    public static final Assumption NO_TERRITORY = new Assumption(
            "no-territory", "No territory is named; the organisation was placed in its group's region without one.");
    public static final Assumption COMMA_IN_NAME = new Assumption(
            "comma-in-name",
            "What stands before the first comma is no territory; the whole text was kept as the name.");
    public static final Assumption TRAILING_PUNCTUATION =
            new Assumption("trailing-punctuation", "A comma at the end of the line was left out.");
    public static final Assumption DASH_IN_NAME = new Assumption(
            "dash-in-name",
            "What stands before the dash does not look like an acronym; the whole text was kept as the name.");
    public static final Assumption ONLY_ACRONYMS = new Assumption(
            "only-acronyms", "Acronyms stand on both sides of the dash; the whole text was kept as the name.");
    public static final Assumption OTHER_DASH =
            new Assumption("other-dash", "A longer dash than the list's usual one was read as the end of the acronym.");
    public static final Assumption BRACKETS_IN_NAME =
            new Assumption("brackets-in-name", "What stands in brackets was kept as a part of the name.");
    public static final Assumption NUMBER_OUT_OF_ORDER = new Assumption(
            "number-out-of-order", "The line's number does not follow the one before; a line may be missing.");
    public static final Assumption SIGNED_ITSELF = new Assumption(
            "signed-itself", "The organisation has signed by itself; what it said of itself was left as it is.");
    public static final Assumption NAME_CORRECTED = new Assumption(
            "name-corrected",
            "The name differs from an imported one only so far that it was taken for its correction.");

    public static Assumption territoryByAlias(String territory) {
        return new Assumption(
                "territory-by-alias", "The territory is named in an unusual way and was read as " + territory + ".");
    }

    public static Assumption acronymShared(String where) {
        return new Assumption(
                "acronym-shared",
                "The same acronym belongs to another name " + where
                        + "; both stand, and only the first holds the acronym.");
    }

    @JsonValue
    @Override
    public String toString() {
        return code + ": " + sentence;
    }
}

package org.convoca.event.importing;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands between the cells of a table. Spreadsheets write a semicolon where a comma is the decimal sign, tabs as "Unicode text", and some say so in a
 * first line {@code sep=;}.
 *
 * @param sign between two cells
 * @param body the table without a line that only names the sign, which keeps its place
 */
record Separator(char sign, String body) {

    private static final Pattern NAMED =
            Pattern.compile("\\A\"?sep=(.)\"?[ \\t]*(?=\\r?\\n|\\r|\\z)", Pattern.CASE_INSENSITIVE);
    private static final String SIGNS = ",;\t|";

    static Separator of(String text) {
        var named = NAMED.matcher(text);
        if (named.find()) {
            return new Separator(named.group(1).charAt(0), text.substring(named.end()));
        }
        return new Separator(mostOften(text), text);
    }

    /** By the header, whose names hold none of the signs. */
    private static char mostOften(String text) {
        var header = text.stripLeading().lines().findFirst().orElse("");
        return (char) SIGNS.chars()
                .mapToObj(sign ->
                        Map.entry(sign, header.chars().filter(c -> c == sign).count()))
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey)
                .orElse((int) ',')
                .intValue();
    }
}

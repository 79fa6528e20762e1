package org.convoca.event.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/**
 * Which cell of a row means what.
 *
 * @param titles the places of titles by language, where columns are named {@code title:es}
 * @param descriptions likewise
 * @param ignored names that mean nothing here
 */
record Header(
        Map<Column, Integer> columns,
        Map<String, Integer> titles,
        Map<String, Integer> descriptions,
        List<String> ignored,
        int width) {

    private static final Pattern BY_LANGUAGE =
            Pattern.compile("(title|description)[ :_.(\\[-]+([a-z]{2,3}(?:-[a-z0-9]{2,8})?)[)\\]]?");
    private static final int LONGEST_NAME = 60;

    static Header of(List<String> cells) {
        var header = new Header(
                new EnumMap<>(Column.class),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                cells.size());
        for (var place = 0; place < cells.size(); place++) {
            header.take(cells.get(place).strip(), place);
        }
        if (!header.columns.containsKey(Column.TITLE) && header.titles.isEmpty()) {
            throw refused("no-title-column", "The first line names the columns, and one of them is title.");
        }
        return header;
    }

    private void take(String name, int place) {
        var byLanguage = BY_LANGUAGE.matcher(name.toLowerCase(Locale.ROOT));
        if (byLanguage.matches()) {
            takeText(byLanguage, place);
            return;
        }
        Column.named(name).ifPresentOrElse(column -> takeColumn(column, place), () -> ignore(name));
    }

    private void takeText(Matcher byLanguage, int place) {
        var texts = byLanguage.group(1).equals("title") ? titles : descriptions;
        if (texts.putIfAbsent(byLanguage.group(2), place) != null) {
            throw twice();
        }
    }

    private void takeColumn(Column column, int place) {
        if (columns.putIfAbsent(column, place) != null) {
            throw twice();
        }
    }

    private void ignore(String name) {
        if (!name.isEmpty()) {
            ignored.add(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        }
    }

    private static ProblemException twice() {
        return refused("column-twice", "Two columns mean the same.");
    }

    private static ProblemException refused(String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, message, List.of(new FieldError("/header", code, message)));
    }
}

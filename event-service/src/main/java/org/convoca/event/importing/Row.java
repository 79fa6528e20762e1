package org.convoca.event.importing;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.regex.Pattern;
import org.convoca.platform.csv.FormulaGuard;
import org.jspecify.annotations.Nullable;

/** The cells of one row. */
record Row(int line, Header header, List<String> cells) {

    private static final Pattern SPREADSHEET_ERROR =
            Pattern.compile("#(REF|NAME|VALUE|N/A|DIV/0|NULL|NUM|SPILL|¿NOMBRE|¡REF|¡VALOR)[!?]?|#{3,}");

    /** A cell's text, or null where it is empty. */
    @Nullable
    String text(Column column) {
        var place = header.columns().get(column);
        return place == null ? null : text(place);
    }

    @Nullable
    String text(int place) {
        if (place >= cells.size()) {
            return null;
        }
        var text = plain(cells.get(place).strip());
        return text.isEmpty() ? null : text;
    }

    /** For dates, times and numbers: digits of every script are digits, and spaces of every kind are spaces. */
    @Nullable
    String sign(Column column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> plain.appendCodePoint(plain(point)));
        return plain.toString().strip();
    }

    private static int plain(int point) {
        if (UCharacter.isDigit(point)) {
            return '0' + UCharacter.digit(point, 10);
        }
        return Character.isSpaceChar(point) ? ' ' : point;
    }

    /** Takes away the apostrophe with which our own tables, and some spreadsheets, disarm a text. */
    private static String plain(String cell) {
        if (!cell.startsWith("'")) {
            return cell;
        }
        var inner = cell.substring(1);
        return FormulaGuard.guarded(inner).equals(cell) ? inner : cell;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }

    boolean isTooWide() {
        return cells.stream().skip(header.width()).anyMatch(cell -> !cell.isBlank());
    }

    /** Whether a spreadsheet wrote what it could not show instead of what was meant. */
    boolean holdsSpreadsheetError() {
        return cells.stream()
                .anyMatch(cell -> SPREADSHEET_ERROR.matcher(cell.strip()).matches());
    }
}

package org.convoca.platform.csv;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Disarms values of a table. A spreadsheet takes a cell that begins with {@code =} or its like for a formula, and runs it. Such a value gets an
 * apostrophe in front, which spreadsheets do not show (OWASP ASVS 1.2.10); all others stay letter for letter.
 */
public final class FormulaGuard {

    private static final Set<Integer> FORMULA_BEGINNINGS = Set.of(
            (int) '=',
            (int) '+',
            (int) '-',
            (int) '@',
            (int) '\t',
            (int) '\r',
            (int) '\n',
            0,
            0xFF1D,
            0xFF0B,
            0xFF0D,
            0xFF20);

    private FormulaGuard() {}

    /**
     * The value as it may stand in a cell. White space and invisible characters before the sign do not hide it: some programs drop them.
     *
     * @param value null is an empty cell
     */
    public static String guarded(@Nullable String value) {
        var text = Objects.requireNonNullElse(value, "");
        var dangerous = text.codePoints()
                .dropWhile(point -> !FORMULA_BEGINNINGS.contains(point) && isOverlooked(point))
                .limit(1)
                .anyMatch(FORMULA_BEGINNINGS::contains);
        return dangerous ? "'" + text : text;
    }

    private static boolean isOverlooked(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || Character.isISOControl(point);
    }
}

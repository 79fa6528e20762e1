package org.convoca.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@A1",
                "\t=1",
                "\r=1",
                "\0=1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                " =1",
                "\u200B=1",
                "\uFEFF-1",
                "\u00A0@"
            })
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String value) {
        assertThat(FormulaGuard.guarded(value)).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Frente = Popular", "a-b", "'quoted'", "\"La 5ta Ola\"", "1+1", "–dash", "الاتحاد"})
    void leavesEverythingElseLetterForLetter(String value) {
        assertThat(FormulaGuard.guarded(value)).isEqualTo(value);
    }

    @Test
    void leavesACellWithoutValueEmpty() {
        assertThat(FormulaGuard.guarded(null)).isEmpty();
    }
}

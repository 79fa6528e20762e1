package org.convoca.signature.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Frente Popular Darío Santillán, FRENTE  POPULAR DARIO SANTILLAN",
        "C.G.T., c g t",
        "Asamblea – Sur, asamblea-sur",
        "Straße, STRASSE",
        "𝐅𝐑𝐄𝐍𝐓𝐄, frente",
        "İstanbul, istanbul",
        "ＦＰＤＳ, fpds",
        "'«La Ribera»', la ribera",
        "حِزْب, حزب",
        "Ένωση, ΕΝΩΣΗ",
    })
    void isTheSameForWhatReadersTakeForTheSame(String one, String other) {
        assertThat(FoldedText.of(one)).isEqualTo(FoldedText.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Frente Popular, Frente Populares",
        "कि, क",
        "がくせい, かくせい",
        "ไม, ไม่ม",
        "中华全国总工会, 中华全国学联",
        "★, ☆",
    })
    void differsForWhatReadersTellApart(String one, String other) {
        assertThat(FoldedText.of(one)).isNotEqualTo(FoldedText.of(other));
    }
}

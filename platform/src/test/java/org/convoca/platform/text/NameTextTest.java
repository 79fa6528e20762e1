package org.convoca.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Frente Popular Darío Santillán",
                "La Vía Campesina",
                "Foro de São Paulo",
                "International Peoples’ Assembly",
                "Confédération générale du travail (CGT)",
                "الجبهة الشعبية لتحرير فلسطين",
                "حزب العمال",
                "کنفدراسیون کارگران می‌خواهند", // Persian with a zero-width non-joiner
                "የኢትዮጵያ ሠራተኞች ማኅበራት",
                "中华全国总工会",
                "日本労働組合総連合会",
                "が行動する会",
                "საქართველოს პროფკავშირები",
                "Tổng Liên đoàn Lao động Việt Nam",
                "क्‍षेत्रीय किसान सभा", // Hindi with a zero-width joiner
                "தமிழ்நாடு விவசாயிகள் சங்கம்",
                "สหภาพแรงงานแห่งประเทศไทย",
                "Профсоюз работников",
                "Ένωση Εργατών",
                "전국민주노동조합총연맹",
                "ארגון העובדים",
                "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ",
                "ཆོས་ཚོགས",
                "C.C.O.O. & U.G.T. – 2020",
                "#NiUnaMenos",
                "Ñandutí",
            })
    void letsNamesOfAllScriptsThroughUntouched(String name) {
        assertThat(NameText.isReadable(name)).isTrue();
        assertThat(NameText.normalised(name)).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two\nlines",
                "carriage\rreturn",
                "tab\tstop",
                "nul\u0000",
                "bell\u0007",
                "next line\u0085",
                "line\u2028separator",
                "paragraph\u2029separator",
                "right-to-left \u202Eoverride",
                "left-to-right \u202Aembedding",
                "isolate \u2066here",
                "mark \u200F",
                "Arabic mark \u061C",
                "zero\u200Bwidth",
                "joined\u200Dlatin",
                "not\u200Cjoined",
                "soft\u00ADhyphen",
                "byte\uFEFForder",
                "word\u2060joiner",
                "Hangul\u3164filler",
                "private\uE000use",
                "lone\uD800surrogate",
                "tag \uDB40\uDC41",
                "…—!?",
            })
    void refusesWhatCannotBeSeenOrBreaksTheLine(String name) {
        assertThat(NameText.isReadable(name)).isFalse();
    }

    @Test
    void refusesATowerOfMarks() {
        assertThat(NameText.isReadable("Z" + "\u0310".repeat(6) + "algo")).isFalse();
    }

    @Test
    void composesAndLeavesSingleSpacesOnly() {
        assertThat(NameText.normalised("  Jose\u0301 \u00A0\u3000 Martí ")).isEqualTo("José Martí");
    }
}

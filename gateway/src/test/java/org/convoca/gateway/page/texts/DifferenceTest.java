package org.convoca.gateway.page.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "es, Marchamos el lunes., Marchamos el sábado., 'Marchamos el [-lunes][+sábado].'",
        "es, Marchamos., '¡Marchamos ya!', '[-Marchamos.][+¡Marchamos ya!]'",
        "es, uno dos tres cuatro, uno cinco seis cuatro, 'uno [-dos tres ][+cinco seis ]cuatro'",
        "en, same, same, same",
        "en, '', new, '[+new]'",
        "en, old, '', '[-old]'",
        "ar, نسير يوم الاثنين, نسير يوم السبت, 'نسير يوم [-الاثنين][+السبت]'",
        "zh, 我们星期一游行, 我们星期六游行, '我们[-星期一][+星期六]游行'",
    })
    void marksWordsAndNotLetters(String language, String before, String after, String marked) {
        assertThat(marked(Difference.between(before, after, language))).isEqualTo(marked);
    }

    @Test
    void makesBothTextsAgainWhateverTheyAre() {
        var before = "Uno.\n\n  Dos  <b>&\u202e tres</b>\n👩‍👩‍👧 cuatro";
        var after = "Uno.\n\nDos <b>& tres</b>\n\ncinco 👩‍👩‍👧";
        var pieces = Difference.between(before, after, "es");

        assertThat(joined(pieces, Piece.Kind.ADDED)).isEqualTo(before);
        assertThat(joined(pieces, Piece.Kind.GONE)).isEqualTo(after);
    }

    @Test
    @Timeout(20)
    void comparesTheLongestTextsOfWhichNothingIsTheSameInLittleTime() {
        var before = words("a", 15_000);
        var after = words("b", 15_000);

        var pieces = Difference.between(before, after, "es");

        assertThat(joined(pieces, Piece.Kind.ADDED).strip()).isEqualTo(before);
        assertThat(joined(pieces, Piece.Kind.GONE).strip()).isEqualTo(after);
    }

    private static String words(String word, int count) {
        return IntStream.range(0, count).mapToObj(_ -> word).collect(Collectors.joining(" "));
    }

    private static String joined(List<Piece> pieces, Piece.Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case GONE -> "[-" + piece.text() + "]";
                    case ADDED -> "[+" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }
}

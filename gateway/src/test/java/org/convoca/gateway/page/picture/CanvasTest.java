package org.convoca.gateway.page.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasTest {

    private static final int INK = 0x1D1A17;
    private static final String ARABIC = "نداء إلى أسبوع تحرّك عالمي ضد الديون";

    private final Canvas canvas = new Canvas();

    private static Picture picture(boolean rightToLeft, String title) {
        return new Picture(
                rightToLeft,
                "Una convocatoria para firmar",
                title,
                List.of("Han firmado 241 organizaciones.", "Semana de acción: 16–24 de enero de 2027"),
                "convoca.example.org");
    }

    /** Kept in the build's output, so that one can look. */
    private BufferedImage drawn(String name, Picture picture) throws IOException {
        var png = canvas.draw(picture);
        Files.write(Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png"), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static List<Integer> inked(BufferedImage image) {
        return IntStream.range(0, image.getWidth())
                .filter(x -> IntStream.range(60, 400).anyMatch(y -> (image.getRGB(x, y) & 0xFFFFFF) == INK))
                .boxed()
                .toList();
    }

    @Test
    void drawsThePictureThatThoseWhoShowLinksAskFor() throws IOException {
        var image = drawn("call-es", picture(false, "Llamamiento a una semana mundial de acción contra la deuda"));

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(inked(image)).first().satisfies(x -> assertThat(x).isBetween(72, 90));
    }

    @Test
    void writesArabicFromTheRight() throws IOException {
        var image = drawn(
                "call-ar",
                new Picture(
                        true,
                        "نداء للتوقيع",
                        ARABIC,
                        List.of("وقّعت ٢٤١ منظمة.", "أسبوع التحرّك: ١٦–٢٤ يناير ٢٠٢٧"),
                        "convoca.example.org"));

        assertThat(inked(image))
                .hasSizeGreaterThan(300)
                .last()
                .satisfies(x -> assertThat(x).isBetween(1110, 1128));
    }

    @Test
    void joinsArabicLettersAndTurnsThem() {
        assertThat(Letters.visual("سلام", true)).isEqualTo("ﻡﻼﺳ");
        assertThat(Letters.visual("Foro (FSM)", true)).isEqualTo("Foro (FSM)");
    }

    @Test
    void drawsTheSameBitsForTheSameWords() {
        assertThat(canvas.draw(picture(false, "Título"))).isEqualTo(new Canvas().draw(picture(false, "Título")));
        assertThat(canvas.draw(picture(false, "Título"))).isNotEqualTo(canvas.draw(picture(false, "Titulo")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \u0000\u0007\u202E\u2066 ",
                "<script>alert(\"1\")</script> & 'co' 🏴‍☠️✊🏽",
                "デモ 국제 행동 주간 अंतर्राष्ट्रीय",
                "Z̷̡͓a̴l̸g̶o̵ ̶ẗ̴e̸x̷t̵",
                "supercalifragilistico-sin-fin/y/una/direccion?que=no&se=rompe#nunca0123456789",
                "مرحبا hello שלום (עולם) {0} %s ${x}"
            })
    void drawsSomethingWhateverSomebodyWrote(String title) throws IOException {
        var image = drawn("hostile-" + Math.abs(title.hashCode()), picture(false, title));

        assertThat(image.getWidth()).isEqualTo(1200);
    }

    @Test
    void keepsALongTitleWithinItsPlace() throws IOException {
        var long1 = drawn("long", picture(false, "Declaración de los pueblos ".repeat(400)));
        var word = drawn("word", picture(true, "ا".repeat(4000)));
        drawn("widest", picture(false, "W".repeat(4000)));

        for (var image : List.of(long1, word)) {
            assertThat(inked(image)).allSatisfy(x -> assertThat(x).isBetween(60, 1140));
            // Below the last fact and above the foot nothing is written.
            assertThat(IntStream.range(0, 1200).filter(x -> (image.getRGB(x, 522) & 0xFFFFFF) == INK))
                    .isEmpty();
        }
    }

    /** Slim images have neither fonts nor fontconfig; the library that looks for them is not even loaded. */
    @Test
    void asksTheMachineForNoFont() throws IOException {
        canvas.draw(picture(false, "Título " + ARABIC));

        assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain("fontmanager");
    }
}

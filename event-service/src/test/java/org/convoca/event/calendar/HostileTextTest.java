package org.convoca.event.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.calendar.PublicActions.anAction;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.component.VEvent;
import org.convoca.event.action.PublicAction;
import org.convoca.platform.xml.XmlText;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts chosen to break out of every format, written and read again by parsers that are not ours. Seed 5: a thousand actions, whose titles are pieced
 * together from what separates, ends, escapes, reorders and folds.
 */
class HostileTextTest {

    private static final int ACTIONS = 1_000;

    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n",
            "\r",
            "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\n",
            ";",
            ",",
            ":",
            "\\",
            "\\n",
            "\\,",
            "\"",
            "\"\"",
            "'",
            "]]>",
            "<![CDATA[",
            "</title><script>alert(1)</script>",
            "<!--",
            "&amp;",
            "&#0;",
            "&",
            "<",
            "=1+1",
            "@",
            "\t",
            "{{x}}",
            "\u202Eforward",
            "\u2066\u2069",
            "\u200F",
            "\u2028",
            "\u0085",
            "\uFEFF",
            "\uFFFE",
            "\0",
            "\u0007",
            "\u001B[31m",
            "\u007F",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "الشعب يريد",
            "ñandú",
            "e\u0301",
            "文字",
            "x".repeat(70),
            "мир ".repeat(20));

    private final List<String> texts = texts();
    private final PublicAction[] actions = IntStream.range(0, ACTIONS)
            .mapToObj(i -> anAction()
                    .numbered(i)
                    .title("es", texts.get(i))
                    .description("es", texts.get(ACTIONS - 1 - i))
                    .called(texts.get(i), texts.get(ACTIONS - 1 - i))
                    .build())
            .toArray(PublicAction[]::new);

    private static List<String> texts() {
        var random = new SplittableRandom(5);
        var texts = new ArrayList<String>();
        for (var i = 0; i < ACTIONS; i++) {
            var text = new StringBuilder("a");
            for (var pieces = random.nextInt(1, 12); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.append("z").toString());
        }
        return texts;
    }

    @Test
    void comesThroughACalendarUnbrokenAndFolded() {
        var written = Feeds.written(Feeds.CALENDAR, actions);

        assertThat(written.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line.chars()).noneMatch(letter -> letter < ' ' && letter != '\t');
        });
        var titles = Feeds.lines(written).stream()
                .filter(line -> line.startsWith("SUMMARY;LANGUAGE=es:"))
                .map(line -> unescaped(line.substring(line.indexOf(':') + 1)))
                .toList();
        assertThat(titles)
                .isEqualTo(texts.stream().map(HostileTextTest::inCalendar).toList());
    }

    @Test
    void isReadFromACalendarByIcal4j() {
        var events = Feeds.parsed(Feeds.written(Feeds.CALENDAR, actions)).<VEvent>getComponents("VEVENT");

        assertThat(events).hasSize(ACTIONS);
        for (var i = 0; i < ACTIONS; i++) {
            assertThat(events.get(i).getRequiredProperty("UID").getValue())
                    .isEqualTo(actions[i].id().toString());
            // It takes an escaped backslash before an "n" for a line break, whatever is written.
            if (!texts.get(i).contains("\\")) {
                assertThat(events.get(i).getRequiredProperty("SUMMARY").getValue())
                        .isEqualTo(inCalendar(texts.get(i)));
            }
        }
    }

    /** From left to right, as RFC 5545, section 3.3.11, has it. */
    private static String unescaped(String value) {
        return Pattern.compile("\\\\(.)")
                .matcher(value)
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
    }

    @Test
    void comesThroughRssAndAtomUnbroken() {
        for (var writer : List.of(Feeds.RSS, Feeds.ATOM)) {
            var entries = SyndicationTest.read(Feeds.written(writer, actions)).getEntries();

            assertThat(entries).hasSize(ACTIONS);
            for (var i = 0; i < ACTIONS; i++) {
                // ROME trims the ends, and takes a text in RSS for what it is.
                assertThat(entries.get(i).getTitle()).isEqualTo(XmlText.allowed(texts.get(i)));
            }
        }
    }

    @Test
    void comesThroughGeoJsonLetterForLetter() {
        var features = JsonMapper.builder()
                .build()
                .readTree(Feeds.written(Feeds.GEOJSON, actions))
                .at("/features");

        assertThat(features.size()).isEqualTo(ACTIONS);
        for (var i = 0; i < ACTIONS; i++) {
            assertThat(inUtf8(features.get(i).at("/properties/title/es").asString()))
                    .isEqualTo(inUtf8(texts.get(i)));
        }
    }

    @Test
    void comesThroughCsvUnbroken() {
        var rows = CsvReader.builder().ofNamedCsvRecord(Feeds.written(Feeds.CSV, actions)).stream()
                .toList();

        assertThat(rows).hasSize(ACTIONS);
        for (var i = 0; i < ACTIONS; i++) {
            assertThat(rows.get(i).getField("title")).isEqualTo(inUtf8(texts.get(i)));
        }
    }

    /** Without what RFC 5545 has no way to write. */
    private static String inCalendar(String text) {
        var kept = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(point -> point == '\n' || point == '\t' || (point >= ' ' && point != 0x7F))
                .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Half a character has no bytes of its own. */
    private static String inUtf8(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }
}

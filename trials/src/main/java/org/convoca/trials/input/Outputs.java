package org.convoca.trials.input;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.convoca.trials.system.Http;
import org.convoca.trials.system.Http.Answer;

/** Titles pieced together from what separates, ends, escapes, reorders and folds, in published actions whose feeds are read again by parsers that are not ours. */
final class Outputs extends InputTrial {

    private static final int COUNT = 500;
    private static final int MOST_PIECES = 12;
    private static final int NEWEST = 100;
    private static final List<String> PIECES = List.of(
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
            "&",
            "< ",
            ">",
            "=1+1",
            "@",
            "{{x}}",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "ñandú",
            "e\u0301",
            "文字",
            "الشعب يريد",
            "😀",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "x".repeat(30),
            "мир ".repeat(6),
            "%0d%0a",
            "\u202E",
            "\r\n",
            "\0",
            "\uFEFF",
            "</title>",
            "<![CDATA[",
            "&amp;",
            "\u2028");

    /** Ids of the actions that were taken, of the run that is going on. */
    private final Set<String> published = ConcurrentHashMap.newKeySet();

    Outputs() {
        super("outputs", "hostile titles of actions, in calendars, feeds and maps that other parsers read");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        published.clear();
        var groups = new Groups(inputs);
        return IntStream.range(0, COUNT)
                .mapToObj(i -> {
                    var group = groups.next();
                    var title = title(inputs);
                    return Case.either(Words.shown(title), () -> publish(group, title));
                })
                .toList();
    }

    private static String title(Inputs inputs) {
        var random = inputs.random();
        var title = new StringBuilder("a");
        for (var pieces = random.nextInt(1, MOST_PIECES); pieces > 0; pieces--) {
            title.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return title.append("z").toString();
    }

    private Answer publish(Group group, String title) {
        var draft = group.draft(Group.march(title));
        if (draft.status() != 201) {
            return draft;
        }
        var answer = group.submit(draft);
        if (answer.status() == 200) {
            published.add(Inputs.JSON.readTree(draft.body()).path("id").asString(""));
        }
        return answer;
    }

    @Override
    void afterwards(Inputs inputs, Tally tally) throws IOException, ParserException, FeedException {
        var api = inputs.callApi() + "/actions";
        var events = new CalendarBuilder()
                .build(new StringReader(
                        Http.get(inputs.at(api + ".ics?lang=es")).body()))
                .getComponents("VEVENT");
        tally.check(
                events.size() == published.size(),
                "%d events in the calendar, not %d".formatted(events.size(), published.size()));
        var features = Inputs.JSON
                .readTree(Http.get(inputs.at(api + ".geojson")).body())
                .path("features");
        var titles = new HashSet<String>();
        features.forEach(
                feature -> titles.add(feature.at("/properties/title/es").asString("")));
        tally.check(features.size() == published.size(), features.size() + " on the map, not " + published.size());
        for (var format : List.of(".rss", ".atom")) {
            var entries = new SyndFeedInput()
                    .build(new StringReader(
                            Http.get(inputs.at(api + format + "?lang=es")).body()))
                    .getEntries();
            tally.check(entries.size() == Math.min(NEWEST, published.size()), entries.size() + " entries in " + format);
            entries.forEach(entry -> tally.check(
                    titles.stream().anyMatch(title -> entry.getTitle().contains(title.strip())),
                    "not letter for letter in " + format + ": " + Words.shown(entry.getTitle())));
        }
    }
}

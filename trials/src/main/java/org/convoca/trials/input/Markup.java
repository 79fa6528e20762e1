package org.convoca.trials.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.local.place.Service;
import org.convoca.trials.system.Http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/** Markup as names on a roll, in everything that is made of the roll: each must stand there letter for letter, and none may do anything. */
final class Markup extends InputTrial {

    private static final int COUNT = 300;
    private static final int PAGES = 20;
    private static final List<String> TAGS = List.of(
            "img src=x",
            "svg",
            "body",
            "iframe",
            "video",
            "details open",
            "math",
            "input autofocus",
            "object",
            "a href=x");
    private static final List<String> HANDLERS =
            List.of("onerror", "onload", "onfocus", "ontoggle", "onmouseover", "OnClIcK", "onbegin", "onpageshow");
    private static final List<String> ENDS = List.of(">", "/>", "//", " ", "><!--", "\">", "'>", "`>");

    Markup() {
        super("markup", "HTML, scripts, styles and references as names, in pages, feeds, tables and what others embed");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        var texts = texts(inputs);
        var cases = new ArrayList<Case>();
        for (var text : texts) {
            var body = inputs.signingAs("acronym", text);
            Inputs.part(body, "contact").put("name", text);
            cases.add(Case.either("acronym and contact " + Words.shown(text), inputs.sign(body)));
        }
        cases.add(Case.taken("the whole list", () -> imported(inputs, texts)));
        return cases;
    }

    private static List<String> texts(Inputs inputs) {
        var random = inputs.random();
        var texts = new LinkedHashSet<>(Corpus.markup());
        while (texts.size() < COUNT) {
            texts.add("%s<%s %s=%s%s"
                    .formatted(
                            ENDS.get(random.nextInt(ENDS.size())),
                            TAGS.get(random.nextInt(TAGS.size())),
                            HANDLERS.get(random.nextInt(HANDLERS.size())),
                            "alert(" + texts.size() + ")",
                            ENDS.get(random.nextInt(ENDS.size()))));
        }
        return List.copyOf(texts);
    }

    private static Http.Answer imported(Inputs inputs, List<String> texts) {
        var rows = texts.stream()
                .filter(text -> text.lines().count() == 1)
                .map(text -> ",AR,,\"Asamblea " + text.replace("\"", "\"\"") + "\",\r\n")
                .collect(Collectors.joining());
        return inputs.operated(
                Service.SIGNATURE,
                "/internal/calls/" + inputs.call() + "/imports?format=csv&dryRun=false",
                "text/csv;charset=utf-8",
                ("region,territory,acronym,name,website\r\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    void afterwards(Inputs inputs, Tally tally) {
        var names = names(Http.get(inputs.at(inputs.callApi() + "/roll.json")).body());
        tally.check(names.size() > COUNT / 3, "only " + names.size() + " are on the roll");
        var page = "/en/calls/" + inputs.call();
        expect(tally, names, "the roll's page", shown(inputs, tally, page + "/roll"));
        expect(tally, names, "the territory's page", shown(inputs, tally, page + "/territories/AR"));
        expect(tally, names, "what others embed", shown(inputs, tally, "/embed/" + inputs.call() + "/roll?lang=en"));
        expect(tally, names, "the API", texts(inputs, "/roll?limit=500", Markup::names));
        expect(tally, names, "OSDI", texts(inputs, "/roll.osdi?per_page=100", Markup::names));
        expect(tally, names, "the feed", texts(inputs, "/roll.atom", Markup::titles));
        expect(
                tally,
                names,
                "the table",
                Set.copyOf(Cells.of(
                        Http.get(inputs.at(inputs.callApi() + "/roll.csv")).body())));
    }

    /** What a format shows may be a part of the roll (a page, the newest hundred); what it shows must be names that there are. */
    private static void expect(Tally tally, Set<String> names, String where, Set<String> shown) {
        var known = shown.stream().filter(names::contains).count();
        tally.check(known > 0, "no name stands letter for letter in " + where);
        for (var name : shown) {
            tally.check(
                    names.contains(name) || !name.contains("alert(") || names.contains(Cells.unguarded(name)),
                    "not letter for letter in " + where + ": " + Words.shown(name));
        }
    }

    private static Set<String> texts(Inputs inputs, String path, Function<String, Set<String>> reading) {
        return reading.apply(Http.get(inputs.at(inputs.callApi() + path)).body());
    }

    private static Set<String> names(String json) {
        return Inputs.JSON.readTree(json).findValues("name").stream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static Set<String> titles(String atom) {
        return Jsoup.parse(atom, "", Parser.xmlParser()).select("entry > title").stream()
                .map(Element::wholeText)
                .collect(Collectors.toSet());
    }

    /** The names on all pages of a list. */
    private static Set<String> shown(Inputs inputs, Tally tally, String path) {
        var names = new HashSet<String>();
        var next = path;
        for (var page = 0; page < PAGES && !next.isEmpty(); page++) {
            var html = Jsoup.parse(Http.get(inputs.at(next)).body());
            tally.check(broken(html).findAny().isEmpty(), "something broke out on " + next);
            html.select("bdi.name").forEach(name -> names.add(name.wholeText()));
            next = html.select("a[rel=next]").attr("href");
        }
        return names;
    }

    /** What only a text that broke out could have put there. */
    private static Stream<Element> broken(Document html) {
        var elements = html.select(
                "script:not([src^=/assets/]):not([type=application/ld+json]), style, iframe, object, embed, math,"
                        + " video, base[href], [style], [srcdoc]");
        return Stream.concat(elements.stream(), html.getAllElements().stream().filter(Markup::acts));
    }

    private static boolean acts(Element element) {
        return element.attributes().asList().stream()
                .anyMatch(attribute -> attribute
                                .getKey()
                                .toLowerCase(Locale.ROOT)
                                .startsWith("on")
                        || attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:"));
    }
}

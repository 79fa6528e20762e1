package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form of a page with something typed into each of its fields: what must still be there when it is shown again, and what must be said then. */
final class TypedForm {

    private static final String TEXTS =
            "input:is([type=text], [type=url], [type=date], [type=time], [type=email]):not([name=empty]), textarea, select";
    private static final String CHOICES = "input:is([type=radio], [type=checkbox])";

    private TypedForm() {}

    /** The fullest form of the page that is sent to an address that ends so. */
    static Element of(Document page, String sent) {
        return page.select("form[method=post]").stream()
                .filter(one -> one.attr("action").replaceFirst("\\?.*", "").endsWith(sent))
                .max(Comparator.comparingInt(one -> one.select(TEXTS).size()))
                .orElseThrow(() -> new AssertionError("no form for " + sent));
    }

    /** Something in each field for text, that neither a browser nor this server refuses before it is sent. */
    static Map<String, String> typed(Element form) {
        var typed = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> typed.put(field.attr("name"), field.val()));
        form.select(TEXTS).forEach(field -> typed.put(field.attr("name"), something(field)));
        return typed;
    }

    /** The last of each group of choices too. */
    static Map<String, String> typedAndChosen(Element form) {
        var typed = typed(form);
        form.select(CHOICES).forEach(field -> typed.put(field.attr("name"), field.val()));
        return typed;
    }

    private static String something(Element field) {
        return switch (field.attr("name")) {
            case "zone" -> "Europe/Madrid";
            case "lat", "lon", "size", "participants" -> "7";
            case "route" -> "";
            default ->
                switch (field.is("select") ? "choice" : field.attr("type")) {
                    case "choice" -> field.select("option").last().val();
                    case "date" -> "2027-01-17";
                    case "time" -> "03:33";
                    default -> "<b>\"" + field.attr("name") + "\" & 'ñ' الشعب";
                };
        };
    }

    static void assertThatItIsKept(Element again, Map<String, String> typed) {
        again.select(TEXTS)
                .forEach(field ->
                        assertThat(value(field)).as(field.attr("name")).isEqualTo(typed.get(field.attr("name"))));
    }

    static void assertThatChoicesAreKept(Element again, Map<String, String> typed) {
        again.select(CHOICES).eachAttr("name").stream()
                .distinct()
                .forEach(name -> assertThat(again.select(CHOICES + "[name=" + name + "][checked]")
                                .eachAttr("value"))
                        .as(name)
                        .isEqualTo(typed.get(name).isEmpty() ? List.of() : List.of(typed.get(name))));
    }

    private static String value(Element field) {
        return switch (field.normalName()) {
            case "textarea" -> field.wholeText();
            case "select" -> field.select("option[selected]").val();
            default -> field.val();
        };
    }

    /** At its field and in the summary. @return what is said, in the order of the form */
    static List<String> assertThatEachMistakeIsSaidTwice(Document page, int mistakes) {
        var summary = page.selectFirst(".error-summary");
        assertThat(summary.hasAttr("autofocus")).isTrue();
        assertThat(summary.text()).doesNotContain("In English").doesNotContain("??");
        var links = summary.select("a");
        assertThat(links).hasSize(mistakes);
        for (var link : links) {
            var id = link.attr("href").substring(1);
            assertThat(page.getElementById(id)).as(id).isNotNull();
            assertThat(page.getElementById(id + "-error")).as(id).isNotNull();
            assertThat(page.getElementById(id + "-error").text()).endsWith(link.text());
        }
        return links.eachText();
    }

    /** @param said what is said in a language: in those that are complete, nothing as it is in English */
    static void assertThatItIsTranslated(String language, Function<String, List<String>> said) {
        var own = said.apply(language);
        if (Languages.MAIN.contains(language) && !language.equals("en")) {
            assertThat(own).doesNotContainAnyElementsOf(said.apply("en"));
        }
    }

    /** When the service is away: what to do is said in the summary, and when to come back to programs. */
    static void assertThatItAsksToComeBack(Browser.Shown page) {
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.html().selectFirst(".error-summary").text())
                .contains("in a minute")
                .doesNotContain("??");
    }

    /** What a service says that finds all of these fields wrong. */
    static String problem(List<String> pointers, String code) {
        var errors = pointers.stream()
                .map(field -> "{\"pointer\":\"%s\",\"code\":\"%s\",\"message\":\"In English\"}".formatted(field, code))
                .toList();
        return "{\"type\":\"/problems/invalid-request\",\"title\":\"x\",\"status\":422,\"detail\":\"x\",\"errors\":["
                + String.join(",", errors) + "]}";
    }
}

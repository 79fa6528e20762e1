package org.convoca.trials.load;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.convoca.trials.Setting;
import org.convoca.trials.history.Forms;
import org.convoca.trials.system.Http;
import org.convoca.trials.system.LocalSystem;
import org.convoca.trials.system.Wait;
import org.jsoup.nodes.FormElement;
import tools.jackson.databind.json.JsonMapper;

/** Signatories who have their mail and have not confirmed: made before a load that is about confirming. */
final class Unconfirmed {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern LINK = Pattern.compile("https?://\\S+/confirm/[\\w-]+");
    private static final double A_SECOND = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Signatories signatories;
    private final Map<Integer, String> ids = new ConcurrentHashMap<>();
    private final Map<Integer, URI> links = new ConcurrentHashMap<>();
    private final Map<Integer, FormElement> forms = new ConcurrentHashMap<>();

    private Unconfirmed(Signatories signatories) {
        this.signatories = signatories;
    }

    /** Returns when all have their mail. */
    static Unconfirmed made(LocalSystem system, Setting setting, String name, int count) throws InterruptedException {
        var made = new Unconfirmed(new Signatories(system, setting, name));
        setting.say("signing for " + count + ", who confirm later");
        Arrivals.of(A_SECOND, Duration.ofMillis((long) (count / A_SECOND * 1000)))
                .come(made::sign);
        var mailed = Wait.until(PATIENCE, () -> {
            made.read(system);
            return made.links.keySet().containsAll(made.ids.keySet());
        });
        if (!mailed || made.ids.isEmpty()) {
            throw new IllegalStateException(
                    "not everybody has a mail: " + made.links.size() + " of " + made.ids.size());
        }
        return made;
    }

    private int sign(int number) {
        var answer = signatories.sign(number);
        if (answer.status() == 202) {
            ids.put(number, JSON.readTree(answer.body()).path("id").asString(""));
        }
        return answer.status();
    }

    private void read(LocalSystem system) {
        var byEmail = new ConcurrentHashMap<String, Integer>();
        ids.keySet().stream()
                .filter(number -> !links.containsKey(number))
                .forEach(number -> byEmail.put(signatories.numbered(number).email(), number));
        for (var mail : system.mails().all()) {
            var number = byEmail.get(mail.to());
            if (number != null) {
                LINK.matcher(system.mails().text(mail.id()))
                        .results()
                        .findFirst()
                        .ifPresent(link -> links.put(
                                number,
                                system.gateway()
                                        .resolve(URI.create(link.group()).getRawPath())));
            }
        }
    }

    int count() {
        return links.size();
    }

    String call() {
        return signatories.call();
    }

    /** The signature that one of them was told of. */
    String signature(int number) {
        return ids.getOrDefault(number, "");
    }

    /** Follows the link of the mail; the status. */
    int open(int number) {
        var link = links.get(number);
        if (link == null) {
            return 0;
        }
        var page = Http.get(link);
        Forms.find(page.body(), "form[method=post]").ifPresent(form -> forms.put(number, form));
        return page.status();
    }

    /** Presses the button of the page that was opened; the status. */
    int press(int number) {
        var form = forms.remove(number);
        var link = links.get(number);
        return form == null || link == null ? 0 : Forms.press(form, link).status();
    }
}

package org.convoca.trials.load;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.convoca.trials.Setting;
import org.convoca.trials.history.Canary;
import org.convoca.trials.history.Forms;
import org.convoca.trials.history.Operation;
import org.convoca.trials.history.OwnCall;
import org.convoca.trials.system.Http;
import org.convoca.trials.system.LocalSystem;
import org.jsoup.nodes.FormElement;
import tools.jackson.databind.json.JsonMapper;

/** Organisations that sign a call of the trial's own, over the API or by the page's form. */
final class Signatories {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalSystem system;
    private final String call;
    private final String run;
    private final Map<Integer, FormElement> forms = new ConcurrentHashMap<>();

    Signatories(LocalSystem system, Setting setting, String name) {
        this.system = system;
        this.call = "trial-" + name + "-" + setting.seed();
        this.run = Long.toString(setting.random().nextLong() >>> 24, Character.MAX_RADIX);
        OwnCall.open(system, call);
    }

    String call() {
        return call;
    }

    Operation numbered(int number) {
        return new Operation(run, number, run + "-" + number + "-0123456789", true);
    }

    Http.Answer sign(int number) {
        var who = numbered(number);
        return Http.postJson(
                system.gateway().resolve("/api/v1/calls/" + call + "/signatures"),
                JSON.writeValueAsString(who.body()),
                "Idempotency-Key",
                who.key());
    }

    URI page() {
        return system.gateway().resolve("/es/calls/" + call);
    }

    /** Opens the page with the form. */
    boolean open(int number) {
        var form = Forms.find(Http.get(page()).body(), "form:has(#email)");
        form.ifPresent(found -> forms.put(number, found));
        return form.isPresent();
    }

    /** Fills the form that was opened and sends it, as a browser without scripts does. */
    int send(int number) {
        var form = forms.remove(number);
        if (form == null) {
            return 0;
        }
        var who = numbered(number);
        var filled = Map.of(
                "name", who.name(), "territory", "AR", "contact", Canary.NAME, "email", who.email(), "consent", "yes");
        return Forms.press(form, page(), filled).status();
    }
}

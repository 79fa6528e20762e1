package org.convoca.gateway.page.webhooks;

import java.util.List;
import java.util.Objects;
import org.convoca.gateway.client.Webhooks;
import org.convoca.gateway.page.form.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a convener fills in for a webhook.
 *
 * @param calls none for all
 * @param kinds none for all
 * @param version as it was when the form was shown; empty for a new one
 */
record WebhookForm(String url, String description, List<String> calls, List<String> kinds, String version) {

    static final WebhookForm EMPTY = new WebhookForm("", "", List.of(), List.of(), "");

    static WebhookForm of(Webhooks.Webhook webhook) {
        return new WebhookForm(
                webhook.url(),
                webhook.description(),
                webhook.calls(),
                webhook.kinds(),
                Long.toString(webhook.version()));
    }

    static WebhookForm of(Typed typed) {
        return new WebhookForm(
                typed.text("hookurl"),
                typed.text("hookdescription"),
                ticked(typed, "call"),
                ticked(typed, "kind"),
                typed.text("version"));
    }

    private static List<String> ticked(Typed typed, String name) {
        return Objects.requireNonNullElse(typed.values().get(name), List.of());
    }

    Webhooks.Wanted wanted() {
        return new Webhooks.Wanted(url, description, calls, kinds, number(version));
    }

    private static @Nullable Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "WebhookForm[hidden]";
    }
}

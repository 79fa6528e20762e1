package org.convoca.gateway.page.webhooks;

import java.util.function.Supplier;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Buttons of these pages: each does one thing and leads back to a page that says what came of it. */
@Component
class Pressing {

    private final Desks desks;

    Pressing(Desks desks) {
        this.desks = desks;
    }

    /** Of the forms of all pages here. */
    String token() {
        return desks.token(WebhooksController.WEBHOOKS);
    }

    boolean isOurs(@Nullable String form) {
        return desks.accepted(form, WebhooksController.WEBHOOKS).isPresent();
    }

    /**
     * Does it for a convener whose form is ours.
     *
     * @param step returns the word for what came of it
     */
    ModelAndView pressed(Desk desk, String path, @Nullable String form, Supplier<String> step) {
        desk.needs(desk.isConvener());
        return back(desk, path, isOurs(form) ? step.get() : "press-again");
    }

    static ModelAndView back(Desk desk, String path, String done) {
        return Redirects.seeOther(desk.to(path + "?done=" + done));
    }

    /** @param done the word for when it was done */
    static String outcome(String done, Attempt<?> attempt) {
        return switch (attempt) {
            case Attempt.Done<?> _ -> done;
            case Attempt.Refused<?> _, Attempt.Missing<?> _, Attempt.Invalid<?> _ -> "refused";
            case Attempt.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }
}

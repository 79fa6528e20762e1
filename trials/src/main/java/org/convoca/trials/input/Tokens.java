package org.convoca.trials.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.convoca.trials.history.Canary;
import org.convoca.trials.system.Http;
import org.convoca.trials.system.Wait;

/** Mailed links with a letter changed at each place, cut short, made longer, for another purpose; and secrets of sessions that nobody was given. */
final class Tokens extends InputTrial {

    private static final Pattern LINK = Pattern.compile("https?://\\S+?(/(?:confirm|disown|withdraw)/)([\\w-]+)");
    private static final List<String> PURPOSES = List.of(
            "confirm",
            "disown",
            "withdraw",
            "registration",
            "request",
            "sign-in",
            "claim",
            "question",
            "vouch",
            "report",
            "week",
            "reconfirm",
            "contact-change",
            "signature");
    private static final List<String> SESSIONS =
            List.of("/api/v1/registrations/sessions", "/api/v1/coordination/sessions", "/api/v1/signatures/sessions");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final List<String> ODD = List.of(
            "",
            ".",
            "..",
            "%00",
            "%2e%2e",
            "null",
            "A",
            "A".repeat(42),
            "A".repeat(43),
            "A".repeat(44),
            "A".repeat(5000),
            "=",
            "+",
            "%2F",
            "%FF",
            "eyJhbGciOiJub25lIn0.e30.",
            "../confirm/x",
            "%F0%9F%98%80");

    Tokens() {
        super("tokens", "links and secrets: a letter changed at each place, cut, longer, for another purpose");
    }

    private record Mailed(String purpose, String token) {}

    @Override
    List<Case> cases(Inputs inputs) {
        var cases = new ArrayList<Case>();
        var mailed = mailed(inputs);
        for (var link : mailed) {
            changed(link.token()).forEach(token -> cases.add(unknown(inputs, "/" + link.purpose() + "/" + token)));
            PURPOSES.stream()
                    .filter(purpose -> !purpose.equals(link.purpose()))
                    .forEach(purpose -> cases.add(unknown(inputs, "/" + purpose + "/" + link.token())));
        }
        for (var purpose : PURPOSES) {
            ODD.forEach(token -> cases.add(
                    Case.either("/" + purpose + "/" + Words.shown(token), inputs.get("/" + purpose + "/" + token))
                            .and(answer -> answer.status() >= 300)));
        }
        for (var path : SESSIONS) {
            for (var token : ODD) {
                var body = "{\"token\": %s, \"code\": \"000000\"}".formatted(Inputs.JSON.writeValueAsString(token));
                cases.add(Case.refused(path + " " + Words.shown(token), inputs.post(path, body)));
            }
        }
        return cases;
    }

    /** A signature whose links are not used before all has been tried. */
    private static List<Mailed> mailed(Inputs inputs) {
        var body = inputs.signing();
        var email = String.valueOf(Inputs.part(body, "contact").get("email"));
        if (inputs.sign(body).get().status() != 202) {
            throw new IllegalStateException("nobody can sign");
        }
        var found = new ArrayList<Mailed>();
        var _ = Wait.until(Duration.ofMinutes(1), () -> {
            inputs.system().mails().newest().stream()
                    .filter(mail -> mail.to().equals(email))
                    .findFirst()
                    .ifPresent(mail -> LINK.matcher(inputs.system().mails().text(mail.id()))
                            .results()
                            .map(link -> new Mailed(link.group(1).replace("/", ""), link.group(2)))
                            .distinct()
                            .forEach(found::add));
            return !found.isEmpty();
        });
        if (found.isEmpty()) {
            throw new IllegalStateException("no mail came to " + Canary.MAILBOX);
        }
        return found;
    }

    private static List<String> changed(String token) {
        var changed = new ArrayList<String>();
        for (var at = 0; at < token.length(); at++) {
            for (var bit = 1; bit < ALPHABET.length(); bit *= 2) {
                var letter = ALPHABET.charAt(ALPHABET.indexOf(token.charAt(at)) ^ bit);
                changed.add(token.substring(0, at) + letter + token.substring(at + 1));
            }
        }
        for (var end = 1; end < token.length(); end += 4) {
            changed.add(token.substring(0, end));
            changed.add(token.substring(end));
        }
        changed.addAll(List.of(token + token, token + "A", "A" + token, token + "%20", token.toLowerCase(Locale.ROOT)));
        return changed;
    }

    private static Case unknown(Inputs inputs, String path) {
        return Case.refused(path.substring(0, path.lastIndexOf('/')) + "/…", inputs.get(path));
    }

    /** The true link still works: it was not burnt by what was tried. */
    @Override
    void afterwards(Inputs inputs, Tally tally) {
        mailed(inputs).stream()
                .filter(link -> link.purpose().equals("confirm"))
                .forEach(link -> tally.check(
                        Http.get(inputs.at("/confirm/" + link.token())).status() == 200, "a true link does not work"));
    }
}

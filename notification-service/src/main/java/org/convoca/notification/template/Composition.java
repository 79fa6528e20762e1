package org.convoca.notification.template;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.template.Block.Fact;
import org.convoca.notification.template.Block.Facts;
import org.convoca.notification.template.Block.MainLink;
import org.convoca.notification.template.Block.Paragraph;
import org.convoca.notification.template.Block.SideLink;
import org.convoca.notification.template.Block.SmallPrint;

/** Puts one letter together, from its greeting to its small print. */
final class Composition {

    private final Letter letter;
    private final Phrases phrases;
    private final Territories territories;
    private final List<Block> blocks = new ArrayList<>();

    private Composition(Letter letter, Phrases phrases, Territories territories) {
        this.letter = letter;
        this.phrases = phrases;
        this.territories = territories;
    }

    static List<Block> of(Letter letter, Phrases phrases, Territories territories) {
        var composition = new Composition(letter, phrases, territories);
        composition.compose();
        return List.copyOf(composition.blocks);
    }

    private void compose() {
        say("greeting", letter.contact());
        switch (letter.template()) {
            case CONFIRM -> confirm();
            case ALREADY_SIGNED -> alreadySigned();
            case PUBLISHED -> published();
            case INVITED -> invited();
            case REJECTED -> rejected();
            case WITHDRAWN -> withdrawn();
        }
        blocks.add(new SmallPrint(phrases.say("footer")));
    }

    private void confirm() {
        say("confirm.asked", letter.contact());
        facts();
        say("confirm.act");
        mainLink(Link.CONFIRM, "confirm.link");
        var expiry = letter.expiresAt();
        if (expiry != null) {
            say("confirm.valid", phrases.moment(expiry));
        }
        say("confirm.ignore");
        say("confirm.disown");
        sideLink(Link.DISOWN, "confirm.disown-link");
    }

    private void alreadySigned() {
        say("already-signed.happened", letter.organisation(), letter.call());
        say("already-signed.stands");
        mainLink(Link.ROLL, "roll-link");
        withdrawal();
    }

    private void published() {
        say("published.happened", letter.organisation(), letter.call());
        facts();
        mainLink(Link.ROLL, "roll-link");
        say("published.share");
        withdrawal();
    }

    private void invited() {
        say("invited.can", letter.organisation(), letter.call());
        facts();
        week();
        mainLink(Link.REGISTRATION, "invited.link");
        var expiry = letter.expiresAt();
        if (expiry != null) {
            say("invited.valid", phrases.moment(expiry));
        }
        say("invited.personal");
        withdrawal();
    }

    private void week() {
        switch (letter.week()) {
            case null -> {}
            case ActionWeek.Announced week ->
                say("week.announced", phrases.day(week.firstDay()), phrases.day(week.lastDay()));
            case ActionWeek.ToBeAnnounced week ->
                say("week.to-be-announced", phrases.day(week.from()), phrases.day(week.to()));
        }
    }

    private void rejected() {
        say("rejected.happened", letter.organisation(), letter.call());
        var reason = letter.reason();
        if (reason != null && !reason.isBlank()) {
            blocks.add(new Facts(List.of(fact("rejected.reason", reason))));
        }
        say("rejected.next");
        sideLink(Link.ROLL, "roll-link");
    }

    private void withdrawn() {
        say("withdrawn.happened", letter.organisation(), letter.call());
        say("withdrawn.next");
        sideLink(Link.ROLL, "roll-link");
    }

    /** The link is for the contact of record alone; another contact's mail has none. */
    private void withdrawal() {
        if (letter.links().containsKey(Link.WITHDRAW)) {
            say("withdraw");
            sideLink(Link.WITHDRAW, "withdraw-link");
        }
    }

    private void facts() {
        blocks.add(new Facts(List.of(
                fact("fact.organisation", letter.organisation()),
                fact("fact.territory", territory()),
                fact("fact.call", letter.call()))));
    }

    private String territory() {
        var code = letter.territory();
        return code == null || territories.find(code).isEmpty()
                ? territories.name(Region.INTERNATIONAL, phrases.language())
                : territories.name(code, phrases.language());
    }

    private Fact fact(String label, String value) {
        return new Fact(phrases.words(label), new Sentence(List.of(new Sentence.Span(value, true))));
    }

    private void say(String key, Object... values) {
        blocks.add(new Paragraph(phrases.say(key, values)));
    }

    private void mainLink(Link link, String label) {
        blocks.add(new MainLink(phrases.words(label), address(link), phrases.words("copy-link")));
    }

    private void sideLink(Link link, String label) {
        blocks.add(new SideLink(phrases.words(label), address(link)));
    }

    private String address(Link link) {
        URI address = Objects.requireNonNull(letter.links().get(link));
        return address.toASCIIString();
    }
}

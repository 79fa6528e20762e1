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
import org.jspecify.annotations.Nullable;

/** Puts one letter together, from its greeting to its small print, and offers the letters the parts that they share. */
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
        if (!letter.contact().isBlank()) {
            say("greeting", letter.contact());
        }
        switch (letter.template()) {
            case CONFIRM,
                    ALREADY_SIGNED,
                    PUBLISHED,
                    INVITED,
                    REJECTED,
                    WITHDRAWN,
                    TEXT_REVISED,
                    SIGNATURE_LINK,
                    CONTACT_CHANGE_OLD,
                    CONTACT_CHANGE_NEW -> {
                new SignatureLetters(letter, this).compose();
                blocks.add(new SmallPrint(phrases.say("footer")));
            }
            case REQUEST_CONFIRM,
                    REQUEST_RECEIVED,
                    REQUEST_ACCEPTED,
                    REQUEST_DECLINED,
                    ORGANISER_INVITED,
                    ORGANISER_LINK -> {
                new GroupLetters(letter, this).compose();
                blocks.add(new SmallPrint(phrases.say("footer.group", letter.organisation())));
            }
            case ACTION_SUBMITTED,
                    ACTION_PUBLISHED,
                    ACTION_REJECTED,
                    ACTION_CHANGED,
                    ACTION_CANCELLED,
                    WEEK_ANNOUNCED,
                    WEEK_REMINDER,
                    REPORT_ASKED,
                    REPORT_REMINDER -> {
                new ActionLetters(letter, phrases, this).compose();
                blocks.add(new SmallPrint(phrases.say("footer.group", letter.organisation())));
            }
            case REVIEW_QUESTION, VOUCH -> {
                new InquiryLetters(letter, this).compose();
                blocks.add(new SmallPrint(phrases.say("footer")));
            }
            case REGISTRATION_QUESTION, ACTION_QUESTION -> {
                new InquiryLetters(letter, this).compose();
                blocks.add(new SmallPrint(phrases.say("footer.group", letter.organisation())));
            }
            case CLAIM_CONFIRM, CLAIM_ACCEPTED, CLAIM_REJECTED -> {
                new ClaimLetters(letter, this).compose();
                blocks.add(new SmallPrint(phrases.say("footer.claim", letter.organisation())));
            }
            case DIGEST, WAITING -> throw new IllegalArgumentException("digests are written by themselves");
            case SIGN_IN, COORDINATOR_INVITED -> {
                new CoordinatorLetters(letter, this).compose();
                blocks.add(new SmallPrint(phrases.say("footer.coordinator")));
            }
        }
    }

    void say(String key, Object... values) {
        blocks.add(new Paragraph(phrases.say(key, values)));
    }

    void facts(Fact... facts) {
        blocks.add(new Facts(List.of(facts)));
    }

    void facts(List<Fact> facts) {
        blocks.add(new Facts(facts));
    }

    Fact fact(String label, String value) {
        return labelled(phrases.words(label), value);
    }

    static Fact labelled(String label, String value) {
        return new Fact(label, new Sentence(List.of(new Sentence.Span(value, true))));
    }

    String territory() {
        var code = letter.territory();
        return code == null || territories.find(code).isEmpty()
                ? territories.name(Region.INTERNATIONAL, phrases.language())
                : territories.name(code, phrases.language());
    }

    /** Why it was refused or called off, where somebody said. */
    void reason(String label) {
        var reason = letter.reason();
        if (reason != null && !reason.isBlank()) {
            facts(fact(label, reason));
        }
    }

    void week() {
        switch (letter.week()) {
            case null -> {}
            case ActionWeek.Announced week ->
                say("week.announced", phrases.day(week.firstDay()), phrases.day(week.lastDay()));
            case ActionWeek.ToBeAnnounced week ->
                say("week.to-be-announced", phrases.day(week.from()), phrases.day(week.to()));
        }
    }

    /** Until when the links act, where that ends. */
    void validity(String key) {
        var expiry = letter.expiresAt();
        if (expiry != null) {
            var zone = letter.particulars().zone();
            say(key, zone == null ? phrases.moment(expiry) : phrases.moment(expiry, zone));
        }
    }

    void code(String label, String code) {
        blocks.add(new Block.Code(phrases.words(label), code));
    }

    /** Somebody's own words, without the empty lines. */
    void quote(String label, String words) {
        var lines = words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Sentence(List.of(new Sentence.Span(line, true))))
                .toList();
        blocks.add(new Block.Quote(phrases.words(label), lines));
    }

    void mainLink(Link link, String label) {
        blocks.add(new MainLink(phrases.words(label), address(link), phrases.words("copy-link")));
    }

    void sideLink(Link link, String label) {
        blocks.add(new SideLink(phrases.words(label), address(link)));
    }

    /** A link that the owner gives to some readers and not to others. */
    @Nullable
    URI given(Link link) {
        return letter.links().get(link);
    }

    private String address(Link link) {
        URI address = Objects.requireNonNull(letter.links().get(link));
        return address.toASCIIString();
    }
}

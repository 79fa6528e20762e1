package org.convoca.notification.template;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.jspecify.annotations.Nullable;

/** A letter with believable defaults. */
public final class ALetter {

    private Template template = Template.CONFIRM;
    private List<String> languages = List.of("en");
    private String contact = "Ana Pérez";
    private String organisation = "Frente Popular Darío Santillán";
    private String territory = "AR";
    private String call = "Anti-Imperialist Week of Action";
    private @Nullable ActionWeek week = new ActionWeek.Announced(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 7));
    private String reason = "The organisation’s website does not mention it.";
    private String title = "Marcha por la paz";
    private @Nullable When when = new When.AtTime(
            LocalDateTime.of(2027, 3, 6, 18, 0), LocalDateTime.of(2027, 3, 6, 20, 0), ZoneId.of("Europe/Madrid"));
    private @Nullable String place = "Plaza Moyúa, Bilbao";
    private @Nullable String code = "048213";
    private @Nullable String question = "Which of you is the treasurer?\n\nAnd where do you meet?";
    private @Nullable String subject = "Asociación Vecinal La Ribera";
    private @Nullable ZoneId zone;
    private List<Alteration> alterations = List.of(
            new Alteration.Moved(
                    new When.AtTime(LocalDateTime.of(2027, 3, 5, 18, 0), null, ZoneId.of("Europe/Madrid")),
                    new When.AtTime(LocalDateTime.of(2027, 3, 6, 18, 0), null, ZoneId.of("Europe/Madrid"))),
            new Alteration.Relocated(null, "Plaza Moyúa, Bilbao"),
            new Alteration.Revised(List.of("description", "expectedSize")));
    private final Map<Link, URI> links = new EnumMap<>(Link.class);

    private ALetter() {
        for (var link : Link.values()) {
            links.put(link, URI.create("https://convoca.example.org/" + link.code() + "/token-of-" + link.code()));
        }
    }

    public static ALetter of(Template template) {
        var letter = new ALetter();
        letter.template = template;
        return letter;
    }

    public ALetter in(String... languages) {
        this.languages = List.of(languages);
        return this;
    }

    public ALetter to(String contact) {
        this.contact = contact;
        return this;
    }

    public ALetter by(String organisation) {
        this.organisation = organisation;
        return this;
    }

    public ALetter from(String territory) {
        this.territory = territory;
        return this;
    }

    public ALetter about(String call) {
        this.call = call;
        return this;
    }

    public ALetter during(@Nullable ActionWeek week) {
        this.week = week;
        return this;
    }

    public ALetter because(String reason) {
        this.reason = reason;
        return this;
    }

    public ALetter titled(String title) {
        this.title = title;
        return this;
    }

    public ALetter at(@Nullable When when) {
        this.when = when;
        return this;
    }

    public ALetter at(@Nullable String place) {
        this.place = place;
        return this;
    }

    public ALetter changing(Alteration... alterations) {
        this.alterations = List.of(alterations);
        return this;
    }

    public ALetter bringing(@Nullable String code) {
        this.code = code;
        return this;
    }

    public ALetter asking(@Nullable String question) {
        this.question = question;
        return this;
    }

    public ALetter vouching(@Nullable String subject) {
        this.subject = subject;
        return this;
    }

    public ALetter inZone(@Nullable ZoneId zone) {
        this.zone = zone;
        return this;
    }

    public ALetter without(Link link) {
        links.remove(link);
        return this;
    }

    public Letter build() {
        return new Letter(
                template,
                languages,
                contact,
                organisation,
                territory,
                call,
                week,
                links,
                reason,
                Instant.parse("2027-03-12T14:30:00Z"),
                template.isAboutAnAction() ? new ActionOutline(title, when, place, alterations) : null,
                new Particulars(code, question, subject, zone));
    }
}

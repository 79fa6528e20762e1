package org.convoca.notification.template;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.notification.template.DigestLetter.Age;
import org.convoca.notification.template.DigestLetter.Heading;
import org.convoca.notification.template.DigestLetter.Kind;
import org.convoca.notification.template.DigestLetter.Part;
import org.convoca.notification.template.DigestLetter.Where;

/** Digests with believable content. */
final class ADigest {

    private static final String SITE = "https://convoca.example.org";
    private static final Where BASQUE = new Where("x-basque-country", Region.EUROPE);
    private static final Where TUNISIA = new Where("TN", Region.ARAB_WORLD);
    private static final Where NETWORK = new Where(null, Region.INTERNATIONAL);
    private static final List<String> NAMES = List.of(
            "Asociación Vecinal La Ribera",
            "Bilgune Feminista",
            "اتحاد الشغل بصفاقس",
            "Marche Mondiale des Femmes (MMF)",
            "Frente Popular Darío Santillán",
            "Coletivo «Água é Vida»",
            "Réseau <script>alert(1)</script> & amis");

    private ADigest() {}

    static URI page(String path) {
        return URI.create(SITE + path);
    }

    private static UUID id(int number) {
        return new UUID(0x6f0d2c9e7b1a4c59L, 0x9d5e000000000000L + number);
    }

    private static Where where(int number) {
        return switch (number % 3) {
            case 0 -> BASQUE;
            case 1 -> TUNISIA;
            default -> NETWORK;
        };
    }

    private static String name(int number, int of) {
        var name = NAMES.get(number % NAMES.size());
        return of > NAMES.size() ? name + " " + (number + 1) : name;
    }

    private static DigestLetter.Waits waits(int many) {
        var waits = new ArrayList<DigestLetter.Wait>();
        var kinds = List.of("signature", "claim", "registration", "action");
        for (var number = 0; number < many; number++) {
            var age = number * 3 < many ? Age.OVER_THREE_DAYS : number * 3 < 2 * many ? Age.OVER_A_DAY : Age.NEW;
            var kind = kinds.get(number % kinds.size());
            waits.add(new DigestLetter.Wait(
                    kind,
                    name(number, many),
                    where(number),
                    age,
                    page("/coordination/review/" + kind + "/" + id(number))));
        }
        return new DigestLetter.Waits(waits, many, page("/coordination/review"));
    }

    private static DigestLetter.Names signed(String language, int many) {
        var names = new ArrayList<DigestLetter.Name>();
        for (var number = 0; number < many; number++) {
            names.add(new DigestLetter.Name(
                    name(number, many),
                    where(number),
                    null,
                    null,
                    page("/" + language + "/calls/week/roll"
                            + (number % 3 == 2
                                    ? ""
                                    : "?territory=" + where(number).territory()))));
        }
        return new DigestLetter.Names(Heading.SIGNED, names, many, page("/" + language + "/calls/week/roll"));
    }

    private static DigestLetter.Names actions(Heading heading, String language, int many) {
        var names = new ArrayList<DigestLetter.Name>();
        for (var number = 0; number < many; number++) {
            names.add(new DigestLetter.Name(
                    "Marcha por el agua " + (number + 1),
                    where(number),
                    number % 2 == 0
                            ? new When.AtTime(LocalDateTime.parse("2027-01-16T18:00"), null, ZoneId.of("Europe/Madrid"))
                            : new When.OnDay(LocalDate.parse("2027-01-15")),
                    number % 2 == 0 ? "Bilbao" : null,
                    page("/" + language + "/actions/" + id(1000 + number))));
        }
        return new DigestLetter.Names(heading, names, many, page("/" + language + "/calls/week/actions"));
    }

    /** @param each how many there are in each list */
    static DigestLetter of(Kind kind, String language, int each) {
        var parts = List.<Part>of(
                waits(each),
                signed(language, each),
                new DigestLetter.Names(
                        Heading.LEFT, List.of(new DigestLetter.Name("Comité 9", BASQUE, null, null, null)), 1, null),
                actions(Heading.ACTIONS_PUBLISHED, language, each),
                actions(Heading.ACTIONS_CHANGED, language, Math.max(1, each / 3)),
                actions(Heading.ACTIONS_CANCELLED, language, 1),
                actions(Heading.ACTIONS_REPORTED, language, 2),
                actions(Heading.UPCOMING, language, each),
                new DigestLetter.Names(
                        Heading.BOUNCED, List.of(new DigestLetter.Name("", TUNISIA, null, null, null)), 1, null),
                new DigestLetter.Counts(
                        List.of(new DigestLetter.Count("Semana de lucha antiimperialista", 1241, 12, 87, 0, 31, -2))),
                new DigestLetter.Silent(List.of(TUNISIA, BASQUE), 2));
        return new DigestLetter(
                kind,
                List.of(language),
                "Amaia",
                LocalDate.parse("2027-01-12"),
                parts,
                new DigestLetter.Links(
                        page("/coordination/digest"),
                        page("/unsubscribe/dG9rZW4tb2YtZm9ydHktdGhyZWUtbGV0dGVycy1pbi1hbGw")));
    }

    static DigestLetter empty(String language) {
        return new DigestLetter(
                Kind.DAILY,
                List.of(language),
                "Amaia",
                LocalDate.parse("2027-01-12"),
                List.of(new DigestLetter.Waits(List.of(), 0, page("/coordination/review"))),
                new DigestLetter.Links(page("/coordination/digest"), null));
    }

    /** Only what began to wait. */
    static DigestLetter notice(String language) {
        return new DigestLetter(
                Kind.WAITING,
                List.of(language),
                "Amaia",
                LocalDate.parse("2027-01-12"),
                List.of(waits(1)),
                new DigestLetter.Links(page("/coordination/digest"), page("/unsubscribe/token")));
    }
}

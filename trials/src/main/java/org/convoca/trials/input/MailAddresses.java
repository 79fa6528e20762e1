package org.convoca.trials.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoca.trials.history.Canary;
import org.convoca.trials.system.Http.Answer;
import org.convoca.trials.system.Mails;
import org.convoca.trials.system.Wait;

/** Addresses of contacts: odd ones that work, wrong ones, ones that would add a header, and domains in all scripts. */
final class MailAddresses extends InputTrial {

    private static final int ODD = 150;
    private static final int WRONG = 250;
    private static final int INJECTING = 100;
    private static final int INTERNATIONAL = 100;
    private static final Pattern VICTIM = Pattern.compile("victim|boss", Pattern.CASE_INSENSITIVE);
    private static final String LETTERS = ".@ ()<>,;:\\\"[]\t\u00E9\u202E";

    MailAddresses() {
        super("mail", "mail addresses: odd, wrong, with header lines, in all scripts");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        return Stream.of(odd(inputs), wrong(inputs), injecting(inputs), international(inputs))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Case> odd(Inputs inputs) {
        var locals = Corpus.read("mail-local.txt");
        var domains = Corpus.read("mail-domains.txt");
        return IntStream.range(0, ODD)
                .mapToObj(i -> locals.get(i % locals.size()) + "@" + domains.get(i / 3 % domains.size()))
                .map(address -> of(inputs, address, Case::taken))
                .toList();
    }

    private static List<Case> wrong(Inputs inputs) {
        var random = inputs.random();
        var wrong = new ArrayList<>(Corpus.read("mail-invalid.txt"));
        wrong.add("a".repeat(65) + "@example.org");
        wrong.add("ana@" + "a".repeat(64) + ".example.org");
        wrong.add("ana@" + "a.".repeat(130) + "example.org");
        wrong.add("a".repeat(60_000) + "@example.org");
        while (wrong.size() < WRONG) {
            // A sign that may stand nowhere in a local part, somewhere in one.
            var local = new StringBuilder("ana" + wrong.size() + "maria");
            local.insert(random.nextInt(1, local.length()), LETTERS.charAt(random.nextInt(1, LETTERS.length())));
            wrong.add(local + "@example.org");
        }
        return wrong.stream().map(address -> of(inputs, address, Case::refused)).toList();
    }

    private static List<Case> injecting(Inputs inputs) {
        var ends = Corpus.read("mail-headers.txt");
        var lines = Corpus.read("mail-injected.txt");
        return IntStream.range(0, INJECTING)
                .mapToObj(i -> {
                    var header = ends.get(i % ends.size()) + lines.get(i / 2 % lines.size());
                    return i % 2 == 0 ? "ana@example.org" + header : "ana" + header + "@example.org";
                })
                .map(address -> of(inputs, address, Case::refused))
                .toList();
    }

    private static List<Case> international(Inputs inputs) {
        var domains = Corpus.read("domains-idn.txt");
        return IntStream.range(0, INTERNATIONAL)
                .mapToObj(i -> Canary.MAILBOX + i + "@" + domains.get(i % domains.size()) + ".example.org")
                .map(address -> of(inputs, address, Case::either))
                .toList();
    }

    private interface Verdict {
        Case on(String what, Supplier<Answer> ask);
    }

    private static Case of(Inputs inputs, String address, Verdict verdict) {
        return verdict.on(Words.shown(address), inputs.sign(inputs.signingBy("email", address)));
    }

    /** One mail to one recipient each, and none to those whom injected lines name. */
    @Override
    void afterwards(Inputs inputs, Tally tally) {
        var _ = Wait.during(
                Duration.ofSeconds(3),
                Duration.ofMinutes(1),
                new Settled(inputs.system().mails()));
        for (var mail : inputs.system().mails().all()) {
            if (VICTIM.matcher(mail.to()).find()) {
                tally.complain("a mail went to somebody whom an injected line named");
            }
        }
    }

    /** Whether no mail has come since the last look. */
    private static final class Settled implements BooleanSupplier {

        private final Mails mails;
        private int before;

        Settled(Mails mails) {
            this.mails = mails;
        }

        @Override
        public boolean getAsBoolean() {
            var now = mails.all().size();
            var same = now == before;
            before = now;
            return same;
        }
    }
}

package org.convoca.trials.history;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.convoca.trials.system.Mails;

/** Looks for new mails and keeps the addresses of the links in them, by recipient and purpose. */
final class Postbox implements AutoCloseable {

    static final String CONFIRM = "confirm";
    static final String OWN = "signature";

    private static final Pattern LINK = Pattern.compile("https?://\\S+/(confirm|signature)/[\\w-]+");
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Mails mails;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, URI> links = new ConcurrentHashMap<>();
    private final Thread looking;

    Postbox(Mails mails) {
        this.mails = mails;
        this.looking = Thread.ofVirtual().start(this::look);
    }

    Optional<URI> link(String email, String purpose) {
        return Optional.ofNullable(links.get(purpose + " " + email));
    }

    private void look() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                takeNew();
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                return;
            } catch (IllegalStateException e) {
                // The mail view is away, as everything is after a power cut.
            }
        }
    }

    private void takeNew() {
        for (var mail : mails.newest().reversed()) {
            if (!seen.contains(mail.id())) {
                var text = mails.text(mail.id());
                LINK.matcher(text)
                        .results()
                        .forEach(link -> links.put(link.group(1) + " " + mail.to(), URI.create(link.group())));
                seen.add(mail.id());
            }
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}

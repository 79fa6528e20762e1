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

/** Looks for new mails and keeps the address of each recipient's link to confirm. */
final class Postbox implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/confirm/[\\w-]+");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Mails mails;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, URI> links = new ConcurrentHashMap<>();
    private final Thread looking;

    Postbox(Mails mails) {
        this.mails = mails;
        this.looking = Thread.ofVirtual().start(this::look);
    }

    Optional<URI> link(String email) {
        return Optional.ofNullable(links.get(email));
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
        for (var mail : mails.newest()) {
            if (!seen.contains(mail.id())) {
                var text = mails.text(mail.id());
                LINK.matcher(text)
                        .results()
                        .findFirst()
                        .ifPresent(link -> links.put(mail.to(), URI.create(link.group())));
                seen.add(mail.id());
            }
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}

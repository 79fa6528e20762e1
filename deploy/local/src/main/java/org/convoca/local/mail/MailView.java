package org.convoca.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

/** A mail server that delivers nothing and shows everything: SMTP on one port, pages and Mailpit's JSON on another. */
public final class MailView implements AutoCloseable {

    private final MailServer smtp;
    private final MailSite site;

    private MailView(MailServer smtp, MailSite site) {
        this.smtp = smtp;
        this.site = site;
    }

    public static MailView start(int smtpPort, int pagePort, Path folder, Clock clock) {
        var store = new MailStore(folder, clock);
        try {
            var site = new MailSite(pagePort, store);
            return new MailView(new MailServer(smtpPort, store), site);
        } catch (IOException e) {
            throw new UncheckedIOException("the mail view cannot use port " + pagePort, e);
        }
    }

    @Override
    public void close() {
        smtp.close();
        site.close();
    }
}

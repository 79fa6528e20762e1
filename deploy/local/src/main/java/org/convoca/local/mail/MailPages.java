package org.convoca.local.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.convoca.local.mail.StoredMail.Mailbox;
import org.jspecify.annotations.Nullable;

/** Pages to look at mails with: a list, and each mail as text and, walled in, as HTML. */
final class MailPages {

    private static final int SHOWN = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final MailStore store;

    MailPages(MailStore store) {
        this.store = store;
    }

    Answer answer(String method, List<String> path, @Nullable String origin, @Nullable String host) {
        if (method.equals("POST")) {
            return path.equals(List.of("empty")) && Objects.equals(origin, "http://" + host)
                    ? empty()
                    : Answer.text(403, "Refused");
        }
        return switch (path.getFirst()) {
            case "" -> Answer.page(list());
            case "mail" -> path.size() == 2 ? mail(path.get(1)) : Answer.notFound();
            case "view" -> path.size() == 2 ? html(path.get(1)) : Answer.notFound();
            default -> Answer.notFound();
        };
    }

    private Answer empty() {
        store.deleteAll();
        return Answer.seeOther("/");
    }

    private String list() {
        var rows = store.newest(0, SHOWN).stream().map(MailPages::row).collect(Collectors.joining("\n"));
        var table = rows.isEmpty()
                ? "<p>No mail yet. What the services send appears here; nothing leaves this machine.</p>"
                : "<table><thead><tr><th>Received</th><th>To</th><th>Subject</th></tr></thead><tbody>" + rows
                        + "</tbody></table>"
                        + "<form method=\"post\" action=\"/empty\"><button>Delete all</button></form>";
        return Html.document("Mails", "<h1>Mails <small>" + store.size() + "</small></h1>" + table);
    }

    private static String row(StoredMail mail) {
        return "<tr><td><time>%s</time></td><td>%s</td><td><a href=\"/mail/%s\" dir=\"auto\">%s</a><br><small dir=\"auto\">%s</small></td></tr>"
                .formatted(
                        TIME.format(mail.created()),
                        Html.escape(addresses(mail.to())),
                        mail.id(),
                        Html.escape(mail.subject()),
                        Html.escape(mail.snippet()));
    }

    private Answer mail(String id) {
        return store.find(id)
                .map(mail -> Answer.page(Html.document(mail.subject(), show(mail))))
                .orElseGet(Answer::notFound);
    }

    private static String show(OpenedMail mail) {
        var html = mail.html().isEmpty()
                ? ""
                : "<h2>HTML</h2><iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"/view/"
                        + mail.id() + "\" title=\"The mail as HTML\"></iframe>";
        return """
                <p><a href="/">All mails</a></p>
                <h1 dir="auto">%s</h1>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd><dt>Message-ID</dt><dd>%s</dd></dl>
                %s
                <h2>Text</h2>
                <pre dir="auto">%s</pre>
                """.formatted(
                        Html.escape(mail.subject()),
                        Html.escape(addresses(List.of(mail.from()))),
                        Html.escape(addresses(mail.to())),
                        TIME.format(mail.date()),
                        Html.escape(mail.messageId()),
                        html,
                        Html.withLinks(mail.text()));
    }

    private Answer html(String id) {
        return store.find(id)
                .map(mail -> Answer.foreignPage(Html.linksInNewWindows(mail.html())))
                .orElseGet(Answer::notFound);
    }

    private static String addresses(List<Mailbox> mailboxes) {
        return mailboxes.stream()
                .map(mailbox ->
                        mailbox.name().isEmpty() ? mailbox.address() : mailbox.name() + " <" + mailbox.address() + ">")
                .collect(Collectors.joining(", "));
    }
}

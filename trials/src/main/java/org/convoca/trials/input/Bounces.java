package org.convoca.trials.input;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.convoca.trials.system.Http;
import org.convoca.trials.system.LocalSystem;

/** Reports of failed delivery as mail servers post them: shaped like those of many servers (RFC 3464), mutated, no reports at all, and one of ten megabytes. */
final class Bounces extends InputTrial {

    private static final int MUTATED = 60;
    private static final int TEN_MEGABYTES = 10 << 20;
    private static final List<String> STATUSES =
            List.of("5.1.1", "5.2.2", "4.4.1", "5.7.1", "5.7.26", "4.2.1", "5.0.0", "9.9.9", "", "x");
    private static final List<String> SERVERS = List.of(
            "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
            "Diagnostic-Code: X-Postfix; unknown user: \"ana\"",
            "Diagnostic-Code: smtp;550 #5.1.0 Address rejected.",
            "Remote-MTA: dns; mx.example.org\r\nDiagnostic-Code: smtp; 554 5.7.1 blocked using list.example");
    private static final List<String> NO_REPORTS = List.of(
            "",
            "\0",
            "hello",
            "Subject: I am away\r\nAuto-Submitted: auto-replied\r\n\r\nUntil Monday.",
            "\r\n\r\n",
            "From: a@example.org\r\n\r\nyes",
            "Content-Type: multipart/report\r\n\r\nx",
            "Content-Type: multipart/report; boundary=\"\"\r\n\r\n--\r\n\r\n----",
            "MIME-Version: 1.0",
            ":::::",
            "Content-Type: text/html\r\n\r\n<script>alert(1)</script>",
            "Content-Transfer-Encoding: base64\r\n\r\n====",
            "{\"json\":true}",
            "<xml/>",
            "Content-Type: message/rfc822\r\n\r\n".repeat(60),
            "Content-Type: multipart/mixed; boundary=a\r\n\r\n" + "--a\r\n".repeat(2000),
            "\u00FF\u00FE\u00FD",
            "Received: x\r\n".repeat(3000),
            "Subject: " + "=?utf-8?q?".repeat(500),
            "Begin:VCALENDAR");

    Bounces() {
        super("bounces", "reports of failed delivery: of many servers, mutated, none at all, ten megabytes");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        var cases = new ArrayList<Case>();
        var reports = new ArrayList<String>();
        for (var status : STATUSES) {
            for (var server : SERVERS) {
                reports.add(report(inputs, status, server));
            }
        }
        reports.forEach(report -> cases.add(posted(inputs, "report", report)));
        for (var i = 0; i < MUTATED; i++) {
            cases.add(posted(inputs, "mutated", mutated(inputs, reports.get(i % reports.size()))));
        }
        NO_REPORTS.forEach(mail -> cases.add(posted(inputs, Words.shown(mail), mail)));
        cases.add(posted(inputs, "ten megabytes", reports.getFirst() + "x".repeat(TEN_MEGABYTES))
                .orCutOff());
        return cases;
    }

    private static String report(Inputs inputs, String status, String server) {
        var number = inputs.next();
        return """
            From: MAILER-DAEMON@mx.example.org
            To: b+%1$d@bounces.example.org
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b%1$d"

            --b%1$d
            Content-Type: text/plain; charset=utf-8

            It could not be delivered.
            --b%1$d
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org
            Arrival-Date: Fri, 20 Nov 2026 12:00:00 +0000

            Final-Recipient: rfc822; nobody-%1$d@example.org
            Action: failed
            Status: %2$s
            %3$s

            --b%1$d
            Content-Type: message/rfc822

            Message-ID: <%1$d@convoca.example.org>
            Subject: x

            x
            --b%1$d--
            """.formatted(number, status, server).replace("\r\n", "\n").replace("\n", "\r\n");
    }

    /** Some of its letters lost, doubled or changed. */
    private static String mutated(Inputs inputs, String report) {
        var random = inputs.random();
        var text = new StringBuilder(report);
        for (var change = 0; change < 1 + inputs.next() % 12; change++) {
            var at = Math.floorMod(random.nextInt() + inputs.next() * 31, text.length() - 1);
            switch (change % 3) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) (1 + at % 255));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
            }
        }
        return text.toString();
    }

    private static Case posted(Inputs inputs, String what, String mail) {
        return Case.either(
                what,
                () -> Http.send(
                        "POST",
                        inputs.at("/hooks/bounces"),
                        BodyPublishers.ofByteArray(mail.getBytes(StandardCharsets.UTF_8)),
                        "Content-Type",
                        "message/rfc822",
                        "Authorization",
                        "Bearer " + LocalSystem.BOUNCES_SECRET));
    }
}

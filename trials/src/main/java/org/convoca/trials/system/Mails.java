package org.convoca.trials.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mails that the sink took. */
public final class Mails {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 500;

    private final String address;
    private final int smtp;

    Mails(String address, int smtp) {
        this.address = address;
        this.smtp = smtp;
    }

    /** @param to the first recipient's address */
    public record Mail(String id, String messageId, String to, String subject) {}

    /** All of them, the newest first. */
    public List<Mail> all() {
        var all = new ArrayList<Mail>();
        for (var page = page(all.size()); !page.isEmpty(); page = page(all.size())) {
            all.addAll(page);
        }
        return all;
    }

    /** The newest, at most 500 of them. */
    public List<Mail> newest() {
        return page(0);
    }

    public String text(String id) {
        return JSON.readTree(read("/api/v1/message/" + id)).path("Text").asString("");
    }

    private List<Mail> page(int start) {
        return JSON.readTree(read("/api/v1/messages?start=" + start + "&limit=" + PAGE))
                .path("messages")
                .valueStream()
                .map(Mails::mail)
                .toList();
    }

    private static Mail mail(JsonNode mail) {
        return new Mail(
                mail.path("ID").asString(""),
                mail.path("MessageID").asString(""),
                mail.path("To").path(0).path("Address").asString(""),
                mail.path("Subject").asString(""));
    }

    /** Hands the very same mail to the sink once more, as a sender would that forgot that it was taken. */
    public void deliverAgain(Mail mail) throws IOException {
        var raw = read("/api/v1/message/" + mail.id() + "/raw");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), smtp);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            in.readLine();
            var out = socket.getOutputStream();
            for (var said : List.of(
                    "HELO localhost",
                    "MAIL FROM:<trial@example.org>",
                    "RCPT TO:<" + mail.to() + ">",
                    "DATA",
                    raw.replaceAll("\\r?\\n", "\r\n") + "\r\n.",
                    "QUIT")) {
                out.write((said + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                var answer = in.readLine();
                if (answer == null || answer.startsWith("5")) {
                    throw new IOException("the sink says " + answer);
                }
            }
        }
    }

    private String read(String path) {
        var answer = Http.get(URI.create(address + path));
        if (answer.status() != 200) {
            throw new IllegalStateException("the mail view answers " + answer.status() + " to " + path);
        }
        return answer.body();
    }
}

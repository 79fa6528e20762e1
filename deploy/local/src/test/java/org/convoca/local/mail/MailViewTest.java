package org.convoca.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailViewTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private int smtp;
    private int page;
    private MailView view;

    @BeforeEach
    void start() throws Exception {
        smtp = freePort();
        page = freePort();
        view = MailView.start(smtp, page, folder, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        view.close();
    }

    @Test
    void showsAMailInMailpitsShape() throws Exception {
        send("Por favor, confirmad", "ana@example.org");

        var list = json("/api/v1/messages");
        assertThat(list.path("total").asInt()).isEqualTo(1);
        var summary = list.path("messages").get(0);
        assertThat(summary.path("Subject").asString()).isEqualTo("Por favor, confirmad");
        assertThat(summary.path("From").toString())
                .isEqualTo("{\"Name\":\"Convoca\",\"Address\":\"convoca@example.org\"}");
        assertThat(summary.path("To").toString()).isEqualTo("[{\"Name\":\"\",\"Address\":\"ana@example.org\"}]");
        assertThat(summary.path("Bcc").toString()).isEqualTo("[{\"Name\":\"\",\"Address\":\"archive@example.org\"}]");
        assertThat(summary.path("Snippet").asString()).startsWith("Hola");
        assertThat(summary.path("MessageID").asString()).matches("[^<>]+@[^<>]+");

        var mail = json("/api/v1/message/" + summary.path("ID").asString());
        assertThat(mail.path("Text").asString()).contains("Hola, ¿sois vosotras? http://localhost:8080/confirm/abc");
        assertThat(mail.path("HTML").asString()).contains("<a href=\"http://localhost:8080/confirm/abc\">");
        assertThat(mail.path("ReturnPath").asString()).isEqualTo("convoca@example.org");
        assertThat(json("/api/v1/message/latest/headers").path("X-Test").get(0).asString())
                .isEqualTo("yes");
    }

    @Test
    void listsTheNewestFirstPageByPageAndFindsByRecipient() throws Exception {
        for (var i = 1; i <= 3; i++) {
            send("number " + i, "person" + i + "@example.org");
        }
        var second = json("/api/v1/messages?start=1&limit=1");
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(second.path("messages")
                        .valueStream()
                        .map(mail -> mail.path("Subject").asString()))
                .containsExactly("number 2");
        assertThat(json("/api/v1/search?query=to%3Aperson3@example.org")
                        .path("messages")
                        .get(0)
                        .path("Subject")
                        .asString())
                .isEqualTo("number 3");
    }

    @Test
    void stillHasItsMailsAfterARestart() throws Exception {
        send("to be kept", "ana@example.org");
        view.close();
        view = MailView.start(smtp, page, folder, Clock.systemUTC());
        assertThat(json("/api/v1/messages")
                        .path("messages")
                        .get(0)
                        .path("Subject")
                        .asString())
                .isEqualTo("to be kept");
    }

    @Test
    void deletesOneMailOrAll() throws Exception {
        send("first", "ana@example.org");
        send("second", "ana@example.org");
        send("third", "ana@example.org");
        var id = json("/api/v1/messages").path("messages").get(1).path("ID").asString();

        request("DELETE", "/api/v1/messages", "{\"IDs\":[\"" + id + "\"]}");
        assertThat(json("/api/v1/messages")
                        .path("messages")
                        .valueStream()
                        .map(mail -> mail.path("Subject").asString()))
                .containsExactly("third", "first");

        request("DELETE", "/api/v1/messages", "");
        assertThat(json("/api/v1/messages").path("total").asInt()).isZero();
    }

    @Test
    void showsForeignHtmlWalledInAndForeignTextEscaped() throws Exception {
        send("<script>alert(1)</script>", "ana@example.org");
        var id = json("/api/v1/messages").path("messages").get(0).path("ID").asString();

        var shown = request("GET", "/mail/" + id, "");
        assertThat(shown.body()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(request("GET", "/", "").body()).doesNotContain("<script>");
        assertThat(request("GET", "/view/" + id, "").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).startsWith("sandbox ").doesNotContain("allow-scripts"));
    }

    @Test
    void deletesNothingForAnotherSitesForm() throws Exception {
        send("to be kept", "ana@example.org");
        assertThat(request("POST", "/empty", "").statusCode()).isEqualTo(403);
        assertThat(json("/api/v1/messages").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void answersWhatItDoesNotHaveWithNotFound() throws Exception {
        assertThat(request("GET", "/api/v1/message/0000000000000-00000000", "").statusCode())
                .isEqualTo(404);
        assertThat(request("GET", "/api/v1/message/..%2F..%2Fsecrets", "").statusCode())
                .isEqualTo(404);
        assertThat(request("GET", "/mail/nothing", "").statusCode()).isEqualTo(404);
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.builder().build().readTree(request("GET", path, "").body());
    }

    private HttpResponse<String> request(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + page + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private void send(String subject, String to) throws Exception {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "localhost");
        settings.setProperty("mail.smtp.port", String.valueOf(smtp));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("convoca@example.org", "Convoca"));
        message.setRecipients(Message.RecipientType.TO, to);
        message.setRecipients(Message.RecipientType.BCC, "archive@example.org");
        message.setSubject(subject, "UTF-8");
        message.setHeader("X-Test", "yes");
        var text = new MimeBodyPart();
        text.setText("Hola, ¿sois vosotras? http://localhost:8080/confirm/abc", "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p>Hola <a href=\"http://localhost:8080/confirm/abc\">confirmad</a></p>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package org.convoca.trials.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.convoca.trials.system.Http.Answer;

/**
 * Requests as no client would send them: two lengths at once, odd methods and versions, long and broken headers, tricks with paths, ranges. 501 and 505
 * are right answers here (RFC 9110, sections 15.6.2 and 15.6.6).
 */
final class RawRequests extends InputTrial {

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "TRACK",
            "CONNECT",
            "PUT",
            "DELETE",
            "PATCH",
            "PROPFIND",
            "DEBUG",
            "get",
            "GeT",
            "G ET",
            "GET\t",
            "",
            "X".repeat(500),
            "GE\0T",
            "PRI",
            "POST",
            "BREW",
            "\u00FF",
            "-",
            "M-SEARCH");
    private static final List<String> VERSIONS = List.of(
            "HTTP/1.0",
            "HTTP/0.9",
            "HTTP/2.0",
            "HTTP/9.9",
            "http/1.1",
            "HTTP/1.1 x",
            "HTTP/1.1.1",
            "HTTP/",
            "",
            "HTTPS/1.1",
            "HTTP/1.10");
    private static final List<String> PATHS = List.of(
            "/es/..;/actuator",
            "/..;/",
            "/%2e%2e/",
            "/%2f",
            "//",
            "///es",
            "/es//calls",
            "/es/./calls",
            "/es/%2e/calls",
            "/es/../internal/calls",
            "/%2finternal",
            "/internal/calls",
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/;x=1/es",
            "/es;jsessionid=1",
            "/es%00",
            "/es%0d%0aX:1",
            "/es%",
            "/es%zz",
            "/%c0%ae%c0%ae/",
            "/%e0%80%ae/",
            "/\\..\\",
            "/es\\calls",
            "/es%5c..",
            "/assets/../../etc/passwd",
            "/assets/..%2f..%2fapplication.yaml",
            "/assets/%252e%252e/application.yaml",
            "/WEB-INF/web.xml",
            "/.git/config",
            "/.env",
            "/es?" + "a=b&".repeat(1000),
            "/es?%",
            "/es?q=%ff",
            "/" + "a".repeat(9000),
            "/es#fragment",
            "http://evil.example/es",
            "http://localhost/es",
            "*",
            "es",
            "/es/calls/" + "%41".repeat(2000),
            "/\u00E9s",
            "/es /x",
            "/es\t",
            "/[",
            "/{}",
            "/|",
            "/^");
    private static final List<String> HEADERS = List.of(
            "Host: evil.example",
            "Host: ",
            "Host: a\r\nHost: b",
            "Host: [::1",
            "Host: a b",
            "Host: localhost:99999",
            "Host: localhost:-1",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: javascript",
            "X-Forwarded-For: ' OR 1=1",
            "Forwarded: for=\"[",
            "X-Original-URL: /internal",
            "X-Rewrite-URL: /internal",
            "X-HTTP-Method-Override: DELETE",
            "Accept: */",
            "Accept: " + "a/b,".repeat(900),
            "Accept: \u0001",
            "Accept-Language: *;q=x",
            "Accept-Language: " + "xx,".repeat(1000),
            "Accept-Language: ../../etc",
            "Accept-Encoding: gzip;q=99",
            "Accept-Charset: x",
            "Cookie: " + "a=b;".repeat(1500),
            "Cookie: =",
            "Cookie: \"",
            "Cookie: convoca=%00",
            "Cookie: $Version=1; a=b",
            "Authorization: Bearer",
            "Authorization: Basic ////",
            "Authorization: Bearer " + "a".repeat(6000),
            "Authorization: Bearer a.b.c",
            "Expect: 100-continue",
            "Expect: nonsense",
            "Connection: x,y,close",
            "Connection: Upgrade\r\nUpgrade: websocket",
            "Upgrade: h2c",
            "Transfer-Encoding: nonsense",
            "Transfer-Encoding: gzip",
            "Content-Encoding: gzip",
            "X: " + "a".repeat(20_000),
            "X".repeat(10_000) + ": y",
            "X y: z",
            "X: a\0b",
            "X: a\r b",
            ": empty",
            "no colon",
            "X:\r\n folded",
            "Content-Type: a/b/c",
            "Content-Type: ;",
            "Content-Type: text/html; charset=nonsense",
            "Content-Length: -1",
            "Content-Length: x",
            "Content-Length: 1, 1",
            "Content-Length: 99999999999999999999",
            "Content-Length: +5",
            "Content-Length: 0x5");
    private static final List<String> CONDITIONS = List.of(
            "Range: bytes=0-",
            "Range: bytes=-1",
            "Range: bytes=9-1",
            "Range: bytes=" + "0-1,".repeat(500) + "5-6",
            "Range: x",
            "Range: bytes=99999999999999999999-",
            "If-None-Match: *",
            "If-None-Match: \"",
            "If-None-Match: " + "\"a\",".repeat(900) + "\"b\"",
            "If-None-Match: W/",
            "If-Match: \"x\"",
            "If-Modified-Since: never",
            "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "If-Modified-Since: Sun, 31 Feb 9999 25:61:61 GMT",
            "If-Unmodified-Since: x",
            "If-Range: x",
            "Idempotency-Key: \u00FF",
            "Idempotency-Key: " + "k".repeat(5000));
    private static final List<String> TARGETS = List.of("/es", "/api/v1/calls", "/assets/site.css");
    private static final Set<Integer> RIGHT = right();

    RawRequests() {
        super(
                "http",
                "HTTP: smuggling pairs, odd methods and versions, broken and long headers, path tricks, ranges,"
                        + " conditions");
    }

    private static Set<Integer> right() {
        var right = new TreeSet<>(Case.EITHER);
        right.addAll(Set.of(101, 501, 505));
        return Set.copyOf(right);
    }

    @Override
    List<Case> cases(Inputs inputs) {
        var cases = new ArrayList<Case>();
        for (var target : TARGETS) {
            METHODS.forEach(method -> cases.add(raw(inputs, request(method, target, "HTTP/1.1", ""))));
            VERSIONS.forEach(version -> cases.add(raw(inputs, request("GET", target, version, ""))));
            HEADERS.forEach(header -> cases.add(raw(inputs, request("GET", target, "HTTP/1.1", header + "\r\n"))));
            CONDITIONS.forEach(header -> cases.add(raw(inputs, request("GET", target, "HTTP/1.1", header + "\r\n"))));
        }
        PATHS.forEach(path -> cases.add(raw(inputs, request("GET", path, "HTTP/1.1", ""))
                .and(answer ->
                        !answer.body().contains("root:") && !answer.body().contains("convoca_"))));
        smuggling().forEach(pair -> cases.add(raw(inputs, pair).and(RawRequests::answersOnce)));
        torn().forEach(text -> cases.add(raw(inputs, text)));
        return cases;
    }

    private static String request(String method, String path, String version, String headers) {
        var host = headers.startsWith("Host:") ? "" : "Host: localhost\r\n";
        return method + " " + path + " " + version + "\r\n" + host + headers + "Connection: close\r\n\r\n";
    }

    /** Two requests to whoever believes the other length; one that does not belong must not be answered. */
    private static List<String> smuggling() {
        var hidden = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var chunked = "0\r\n\r\n" + hidden;
        var pairs = new ArrayList<String>();
        for (var coding : List.of(
                "Transfer-Encoding: chunked",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding:\tchunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: identity, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
                "Transfer-encoding: CHUNKED",
                "Transfer-Encoding: \"chunked\"",
                "X: y\r\n Transfer-Encoding: chunked",
                "Transfer-Encoding\0: chunked")) {
            pairs.add("POST /es HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + chunked.length() + "\r\n" + coding
                    + "\r\n\r\n" + chunked);
            pairs.add("POST /es HTTP/1.1\r\nHost: localhost\r\n" + coding + "\r\nContent-Length: 4\r\n\r\n" + chunked);
        }
        pairs.add("POST /es HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: " + hidden.length()
                + "\r\n\r\n" + hidden);
        pairs.add("GET /es HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + hidden.length() + "\r\n\r\n" + hidden);
        return pairs;
    }

    /** Either it was refused, or the hidden request stayed a body. With "Connection: keep-alive" a second answer would be of {@code /smuggled}. */
    private static boolean answersOnce(Answer answer) {
        return RawHttp.answers(answer) <= 1
                || answer.status() >= 400
                || RawHttp.statuses(answer).getLast().equals("400");
    }

    private static List<String> torn() {
        var texts = new ArrayList<>(List.of(
                "\0\0\0\0\r\n\r\n",
                "\u0016\u0003\u0001\u0002\0\u0001\0\r\n\r\n",
                "SSH-2.0-x\r\n\r\n",
                "EHLO x\r\n\r\n"));
        for (var size : List.of("-1", "FFFFFFFFFFFFFFFF", "x", "5;ext=" + "a".repeat(9000), " 5", "0x5", "5\n")) {
            texts.add("POST /api/v1/calls/x/signatures HTTP/1.1\r\n"
                    + "Host: localhost\r\n"
                    + "Transfer-Encoding: chunked\r\n"
                    + "Content-Type: application/json\r\n"
                    + "Connection:"
                    + " close\r\n\r\n" + size + "\r\nhello\r\n0\r\n\r\n");
        }
        return texts;
    }

    private static Case raw(Inputs inputs, String bytes) {
        Predicate<Answer> quiet =
                answer -> !answer.body().contains("\tat ") && !answer.body().contains("Apache Tomcat");
        var port = inputs.system().gateway().getPort();
        return new Case(Words.shown(bytes), () -> RawHttp.send(port, bytes), RIGHT, quiet);
    }
}

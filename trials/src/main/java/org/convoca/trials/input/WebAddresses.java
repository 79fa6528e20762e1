package org.convoca.trials.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.trials.system.Http.Answer;

/** Websites, ways back and languages that lead elsewhere: forms of this machine's own address, other schemes, look-alikes. A listener says whether anybody came. */
final class WebAddresses extends InputTrial {

    private static final List<String> OWN_HOSTS = List.of(
            "127.0.0.1",
            "127.1",
            "2130706433",
            "0x7f000001",
            "0x7f.0.0.1",
            "017700000001",
            "0177.0.0.1",
            "127.0.1",
            "0",
            "0.0.0.0",
            "localhost",
            "localhost.",
            "LOCALHOST",
            "[::1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[0:0:0:0:0:0:0:1]",
            "[fe80::1%25lo]",
            "169.254.169.254",
            "[fd00:ec2::254]",
            "10.0.0.1",
            "192.168.0.1",
            "172.16.0.1",
            "100.64.0.1",
            "metadata",
            "①②⑦.⓪.⓪.①",
            "127。0。0。1",
            "example.org@127.0.0.1",
            "127.0.0.1#@example.org",
            "example.org\\@127.0.0.1",
            "127.0.0.1\\.example.org",
            "example.org:80@127.0.0.1",
            "user:pass@localhost");
    private static final List<String> FORMS =
            List.of("http://%s:%d/", "https://%s:%d/x", "%s:%d", "HTTP://%s:%d?q", "http://%s:%d#x");
    private static final List<String> SCHEMES = List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "ftp://example.org/",
            "gopher://127.0.0.1:9/_x",
            "ldap://127.0.0.1/",
            "dict://127.0.0.1:9/x",
            "jar:http://example.org!/",
            "mailto:ana@example.org",
            "tel:+34",
            "blob:https://example.org/x",
            "about:blank",
            "view-source:https://example.org",
            "http:/example.org",
            "http:example.org",
            "http:///example.org",
            "http://",
            "https://",
            "://example.org",
            "//example.org",
            "http:\\\\example.org",
            "https://example.org:99999/",
            "https://example.org:-1/",
            "https://example.org:abc/",
            "https://ex ample.org/",
            "https://example.org/\r\nX-Injected: 1",
            "https://example.org\0.evil.example");
    private static final List<String> BACK = List.of(
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "///evil.example",
            "/%09/evil.example",
            "/%2f%2fevil.example",
            "https:evil.example",
            "javascript:alert(1)",
            "/..//evil.example",
            "\r\nLocation: //evil.example",
            "/es/../..//evil.example",
            "@evil.example",
            ".evil.example",
            "/es?next=//evil.example");
    private static final List<String> WAYS = List.of("/es?back=%s", "/es?lang=%s", "/sign-in?return=%s", "/%s");

    WebAddresses() {
        super("urls", "web addresses: forms of this machine's own address, schemes, look-alikes, ways back");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        var cases = new ArrayList<Case>();
        for (var host : OWN_HOSTS) {
            for (var form : FORMS) {
                var address = form.formatted(host, inputs.listener().port());
                cases.add(website(inputs, address));
            }
        }
        var elsewhere = Corpus.read("domains-idn.txt").stream().map(label -> "https://" + label + ".example.org/");
        Stream.concat(SCHEMES.stream(), elsewhere).forEach(address -> cases.add(website(inputs, address)));
        for (var back : BACK) {
            for (var way : WAYS) {
                var path = way.formatted(Words.encoded(back));
                cases.add(Case.either(path, inputs.get(path)).and(WebAddresses::staysHere));
            }
        }
        return cases;
    }

    private static Case website(Inputs inputs, String address) {
        return Case.either(Words.shown(address), inputs.sign(inputs.signingAs("website", address)));
    }

    /** Where it leads is a path of our own. */
    private static boolean staysHere(Answer answer) {
        return answer.header("location")
                .map(to -> to.startsWith("http://localhost:")
                        || to.startsWith("http://127.0.0.1:")
                        || to.matches("/(?![/\\\\]).*"))
                .orElse(true);
    }

    @Override
    void afterwards(Inputs inputs, Tally tally) {
        tally.check(inputs.listener().visitors() == 0, "somebody came to an address of this machine");
    }
}

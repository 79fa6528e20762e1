package org.convoca.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressesTest {

    private static final String CLIENT = "198.51.100.7";
    private static final String OUTER = "10.0.0.2";
    private static final String INNER = "10.0.0.1";
    private static final String FORGED = "203.0.113.66";

    /** What a request looks like behind that many proxies, each of which appends who called it. */
    private static MockHttpServletRequest behind(int proxies, String forgedHeader) {
        var request = new MockHttpServletRequest();
        var chain = Stream.of(CLIENT, OUTER, INNER).limit(proxies + 1L).toList();
        request.setRemoteAddr(chain.getLast());
        var forwarded = new java.util.ArrayList<String>();
        if (forgedHeader.equals("X-Forwarded-For")) {
            forwarded.add(FORGED);
        }
        forwarded.addAll(chain.subList(0, proxies));
        if (!forwarded.isEmpty()) {
            request.addHeader("X-Forwarded-For", String.join(", ", forwarded));
        }
        switch (forgedHeader) {
            case "Forwarded" -> request.addHeader("Forwarded", "for=" + FORGED);
            case "X-Real-IP" -> request.addHeader("X-Real-IP", FORGED);
            default -> {}
        }
        return request;
    }

    private static ClientAddress addressOf(MockHttpServletRequest request, String... trusted) {
        return new ClientAddresses(Stream.of(trusted).map(Network::parse).toList()).of(request);
    }

    @ParameterizedTest
    @CsvSource({
        "0, none", "0, X-Forwarded-For", "0, Forwarded", "0, X-Real-IP",
        "1, none", "1, X-Forwarded-For", "1, Forwarded", "1, X-Real-IP",
        "2, none", "2, X-Forwarded-For", "2, Forwarded", "2, X-Real-IP",
    })
    void knowsTheClientBehindAnyNumberOfOurProxiesWhateverItForges(int proxies, String forgedHeader) {
        var address = addressOf(behind(proxies, forgedHeader), "10.0.0.0/24");

        assertThat(address.value().getHostAddress()).isEqualTo(CLIENT);
        assertThat(address.line()).hasToString(CLIENT + "/32");
        assertThat(address).as("in the log").hasToString("198.51.100.0/24");
    }

    @Test
    void believesNobodyByDefault() {
        assertThat(addressOf(behind(1, "X-Forwarded-For")).value().getHostAddress())
                .isEqualTo(OUTER);
    }

    @Test
    void stopsAtTheFirstProxyThatIsNotOurs() {
        assertThat(addressOf(behind(2, "none"), INNER).value().getHostAddress()).isEqualTo(OUTER);
    }

    @Test
    void readsLinesPortsAndBracketsAsProxiesWriteThem() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("::1");
        request.addHeader("X-Forwarded-For", FORGED);
        request.addHeader("X-Forwarded-For", "[2001:db8::7]:4711 ,10.0.0.2:80");

        assertThat(addressOf(request, "::1", "10.0.0.0/8").value().getHostAddress())
                .isEqualTo("2001:db8:0:0:0:0:0:7");
    }

    @Test
    void takesTheLastGoodHopWhenOneCannotBeRead() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(INNER);
        request.addHeader("X-Forwarded-For", FORGED + ", unknown, " + OUTER);

        assertThat(addressOf(request, "10.0.0.0/8").value().getHostAddress()).isEqualTo(OUTER);
    }

    @Test
    void looksNothingUpByName() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(INNER);
        request.addHeader("X-Forwarded-For", "localhost");

        assertThat(addressOf(request, INNER).value().getHostAddress()).isEqualTo(INNER);
    }

    @Test
    void countsAnIpv6NetworkAsOneClient() {
        var one = new ClientAddress(InetAddress.ofLiteral("2001:db8:1:2:aaaa::1"));
        var other = new ClientAddress(InetAddress.ofLiteral("2001:db8:1:2:bbbb::2"));
        var neighbour = new ClientAddress(InetAddress.ofLiteral("2001:db8:1:3::1"));

        assertThat(one.line()).isEqualTo(other.line()).isNotEqualTo(neighbour.line());
        assertThat(one).hasToString("2001:db8:1:0:0:0:0:0/48");
    }

    @Test
    void readsTrustedProxiesFromSettings() {
        assertThat(new EdgeProperties(List.of("10.0.0.0/8", " ::1")).trustedNetworks())
                .containsExactly(Network.parse("10.0.0.0/8"), Network.parse("::1/128"));
    }
}

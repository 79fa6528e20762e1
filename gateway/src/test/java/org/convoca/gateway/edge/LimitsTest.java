package org.convoca.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convoca.gateway.edge.LimitProperties.PartnerLimits;
import org.convoca.gateway.edge.LimitProperties.Window;
import org.convoca.gateway.edge.LimitProperties.Windows;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Windows FEW =
            new Windows(new Window(3, Duration.ofSeconds(3)), new Window(5, Duration.ofHours(1)));
    private static final Windows MANY =
            new Windows(new Window(100, Duration.ofSeconds(1)), new Window(100, Duration.ofMinutes(1)));

    private Instant now = Instant.parse("2026-11-02T10:00:00Z");
    private final Limits limits = limits(100_000, List.of("127.0.0.0/8"));

    private Limits limits(int clients, List<String> exempt) {
        return new Limits(
                new LimitProperties(
                        FEW, FEW, FEW, MANY, Map.of("standard", new PartnerLimits(FEW, FEW, MANY)), clients, exempt),
                ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    }

    private Duration sign(String address) {
        return limits.take(new ClientAddress(InetAddress.ofLiteral(address)), Effort.SIGN)
                .delay();
    }

    @Test
    void allowsABurstAndThenSaysHowLongToWait() {
        for (int i = 0; i < 3; i++) {
            assertThat(sign("192.0.2.1")).isZero();
        }

        assertThat(sign("192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(sign("192.0.2.1")).isZero();
    }

    @Test
    void allowsLessOverALongTime() {
        for (int i = 0; i < 5; i++) {
            assertThat(sign("192.0.2.1")).isZero();
            now = now.plusSeconds(1);
        }

        assertThat(sign("192.0.2.1")).isGreaterThan(Duration.ofMinutes(10));
    }

    @Test
    void countsClientsApart() {
        for (int i = 0; i < 4; i++) {
            sign("192.0.2.1");
        }

        assertThat(sign("192.0.2.2")).isZero();
    }

    @Test
    void countsKindsOfRequestsApart() {
        for (int i = 0; i < 4; i++) {
            sign("192.0.2.1");
        }

        assertThat(limits.take(new ClientAddress(InetAddress.ofLiteral("192.0.2.1")), Effort.READ)
                        .isGranted())
                .isTrue();
    }

    @Test
    void takesALineThatChangesItsIpv6AddressForOneClient() {
        for (int i = 1; i <= 3; i++) {
            assertThat(sign("2001:db8:1:1::" + i)).isZero();
        }

        assertThat(sign("2001:db8:1:1::4")).isPositive();
        assertThat(sign("2001:db8:1:2::1")).isZero();
    }

    @Test
    void limitsAWholeIpv6SiteToEightLines() {
        for (int line = 0; line < 8; line++) {
            for (int i = 0; i < 3; i++) {
                assertThat(sign("2001:db8:1:" + line + "::1")).isZero();
            }
        }

        assertThat(sign("2001:db8:1:99::1")).isPositive();
        assertThat(sign("2001:db8:2:1::1")).isZero();
    }

    @Test
    void leavesExemptNetworksAlone() {
        for (int i = 0; i < 1000; i++) {
            assertThat(sign("127.0.0.1")).isZero();
        }
    }

    @Test
    void remembersOnlySoManyClients() {
        var few = limits(100, List.of());
        for (int i = 0; i < 20_000; i++) {
            few.take(
                    new ClientAddress(InetAddress.ofLiteral("10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256)),
                    Effort.READ);
        }

        assertThat(few.remembered()).isLessThanOrEqualTo(100);
    }

    @Test
    void tellsWhatIsLeftOfBothWindowsAndWhenAllOfItIsThereAgain() {
        var client = new ClientAddress(InetAddress.ofLiteral("192.0.2.1"));
        limits.take(client, Effort.SIGN);

        var second = limits.take(client, Effort.SIGN);

        assertThat(second.policy()).isEqualTo("\"burst\";q=3;w=3, \"sustained\";q=5;w=3600");
        assertThat(second.state()).isEqualTo("\"burst\";r=1;t=2, \"sustained\";r=3;t=1440");
    }

    @Test
    void countsAPartnerByItsKeyAndNotByAddress() {
        var partner = new Partners.Partner(UUID.randomUUID(), "standard", Set.of());
        for (int i = 0; i < 3; i++) {
            var address = new ClientAddress(InetAddress.ofLiteral("192.0.2." + i));
            assertThat(limits.take(partner, address, Effort.SIGN).isGranted()).isTrue();
        }

        var client = new ClientAddress(InetAddress.ofLiteral("192.0.2.99"));
        assertThat(limits.take(partner, client, Effort.SIGN).isGranted()).isFalse();
        assertThat(limits.take(client, Effort.SIGN).isGranted()).isTrue();
    }

    @Test
    void looksAtWhatIsLeftOfFailedSignInsWithoutTaking() {
        var client = new ClientAddress(InetAddress.ofLiteral("192.0.2.1"));
        for (int i = 0; i < 10; i++) {
            assertThat(limits.peek(client).isGranted()).isTrue();
        }
        for (int i = 0; i < 3; i++) {
            limits.take(client, Effort.SIGN_IN);
        }

        assertThat(limits.peek(client).delay()).isEqualTo(Duration.ofSeconds(1));
    }
}

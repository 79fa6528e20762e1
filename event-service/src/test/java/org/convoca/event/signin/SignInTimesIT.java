package org.convoca.event.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.convoca.event.WithService;
import org.convoca.event.coordinator.Arrivals;
import org.convoca.event.coordinator.Selves;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Staff;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.sealing.Sealing;
import org.convoca.platform.token.SecretHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What time ends: links, codes and sessions; with a clock that the test owns. */
@WithService
class SignInTimesIT {

    private static final SignInProperties SETTINGS =
            new SignInProperties(Duration.ofMinutes(10), 5, 5, Duration.ofHours(2), Duration.ofHours(12));

    private final TestClock clock = TestClock.at("2027-01-10T12:00:00Z");
    private final String browser = Door.aBrowser();
    private final UUID signIn = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Selves selves;

    private Api api;
    private Staff.Member member;
    private SignIns signIns;
    private Sessions sessions;
    private SignInMails mails;
    private Redeeming redeeming;

    @BeforeEach
    void setTheClock() {
        api = new Api(port);
        member = new Staff(api).coordinatorOf("AR");
        signIns = new SignIns(mongo);
        sessions = new Sessions(new StoredSessions(mongo), arrivals, selves, SETTINGS, clock);
        mails = new SignInMails(signIns, sealing, SETTINGS, clock);
        redeeming = new Redeeming(signIns, sealing, clock);
        signIns.insert(signIn, SecretHash.of(browser), "es", SETTINGS.tries(), clock.instant());
        signIns.belongsTo(signIn, member.id());
    }

    private String token() {
        return mails.mint(signIn, member.id()).orElseThrow().link().substring("/sign-in/".length());
    }

    private Redemption follow(String token) {
        return redeeming.link(token, null, browser).orElseThrow();
    }

    @Test
    void lastsTenMinutesFromTheMailNotFromTheAsking() {
        clock.advance(Duration.ofMinutes(30));
        var token = token();
        clock.advance(Duration.ofMinutes(10).minusMillis(1));

        assertThat(follow(token)).isEqualTo(new Redemption.Accepted(member.id()));
    }

    @Test
    void isOverAfterTenMinutesAsIsItsCode() {
        var minted = mails.mint(signIn, member.id()).orElseThrow();
        clock.advance(Duration.ofMinutes(10));

        assertThat(follow(minted.link().substring("/sign-in/".length()))).isEqualTo(new Redemption.Expired());
        assertThat(redeeming.code(new Code(minted.code()), browser)).isEqualTo(new Redemption.Expired());
        assertThat(mails.mint(signIn, member.id())).isPresent();
    }

    @Test
    void isNotMailedAnHourLater() {
        clock.advance(Duration.ofHours(1));

        assertThat(mails.mint(signIn, member.id())).isEmpty();
    }

    @Test
    void isForgottenADayLater() {
        var token = token();
        clock.advance(Duration.ofDays(2));

        new SignInLapse(signIns, sessions, clock).run();

        assertThat(redeeming.link(token, null, browser)).isEmpty();
    }

    @Test
    void endsASessionThatRestsForTwoHours() {
        var token = begun();
        clock.advance(Duration.ofHours(2).minusMinutes(1));
        assertThat(sessions.find(token)).isPresent();
        clock.advance(Duration.ofHours(2).minusMinutes(1));
        assertThat(sessions.find(token)).isPresent();

        clock.advance(Duration.ofHours(2));

        assertThat(sessions.find(token)).isEmpty();
        assertThat(sessions.of(member.id())).isEmpty();
    }

    @Test
    void endsASessionAfterTwelveHoursHoweverBusyItIs() {
        var token = begun();
        for (var hour = 1; hour < 12; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(sessions.find(token)).isPresent();
        }

        clock.advance(Duration.ofHours(1));

        assertThat(sessions.find(token)).isEmpty();
        new SignInLapse(signIns, sessions, clock).run();
        assertThat(new StoredSessions(mongo).of(member.id(), 10)).isEmpty();
    }

    @Test
    void tellsWhenASessionWouldEnd() {
        var token = begun();
        var begin = clock.instant();

        assertThat(sessions.endOf(sessions.find(token).orElseThrow())).isEqualTo(begin.plus(Duration.ofHours(2)));
        for (var hour = 1; hour <= 11; hour++) {
            clock.advance(Duration.ofHours(1));
            sessions.find(token);
        }
        assertThat(sessions.endOf(sessions.find(token).orElseThrow())).isEqualTo(begin.plus(Duration.ofHours(12)));
    }

    private String begun() {
        return sessions.begin(member.id(), Door.AGENT, SignInMethod.MAIL)
                .orElseThrow()
                .token();
    }
}

package org.convoca.event.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.bson.Document;
import org.convoca.contracts.event.Topics;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Staff;
import org.convoca.platform.token.SecretHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Signing in by mail, and all that must not let anybody in. */
@WithService
@ExtendWith(OutputCaptureExtension.class)
class SignInIT {

    private final String browser = Door.aBrowser();
    private final List<Door.Mail> mails = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MongoTemplate mongo;

    private Door door;
    private Staff staff;
    private Staff.Member member;

    @BeforeEach
    void appointSomebody() {
        var api = new Api(port);
        door = new Door(api, signIns);
        staff = new Staff(api);
        member = staff.coordinatorOf("AR");
    }

    @AfterEach
    void givesNothingAwayInTheLog(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("amaia-", "Amaia", browser);
        mails.forEach(mail -> assertThat(output.getAll()).doesNotContain(mail.token()));
    }

    private Door.Mail mailed() {
        var mail = door.mailed(member, browser);
        mails.add(mail);
        return mail;
    }

    @Test
    void letsInTheBrowserThatAskedOnce() {
        var mail = mailed();

        var first = door.link(mail.token(), browser);
        var second = door.link(mail.token(), browser);

        assertThat(first.string("/state")).as(first.text()).isEqualTo("signed-in");
        assertThat(first.string("/me/id")).isEqualTo(member.id().toString());
        assertThat(staff.resolved(first.string("/session")).at("/state").asString())
                .isEqualTo("active");
        assertThat(second.string("/state")).isEqualTo("used");
        assertThat(second.json().at("/session").isNull()).isTrue();
        assertThat(door.inspect(mail.token(), browser).string("/state")).isEqualTo("used");
    }

    @Test
    void isActiveFromTheFirstTime() {
        door.link(mailed().token(), browser);

        assertThat(records()).anySatisfy(record -> assertThat(record).contains("\"status\":\"active\""));
    }

    @Test
    void changesNothingByLooking() {
        var mail = mailed();

        for (var look = 0; look < 20; look++) {
            var behind = door.inspect(mail.token(), browser);
            assertThat(behind.string("/state")).isEqualTo("valid");
            assertThat(behind.json().at("/sameBrowser").asBoolean()).isTrue();
            assertThat(behind.string("/locale")).isEqualTo("es");
        }
        assertThat(door.inspect(mail.token(), Door.aBrowser())
                        .json()
                        .at("/sameBrowser")
                        .asBoolean())
                .isFalse();

        assertThat(door.link(mail.token(), browser).string("/state")).isEqualTo("signed-in");
    }

    @Test
    void letsInOneOfFiftyAtOnce() throws Exception {
        var mail = mailed();

        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = Stream.<Callable<String>>generate(
                            () -> () -> door.link(mail.token(), browser).string("/state"))
                    .limit(50)
                    .toList();
            var states = new ArrayList<String>();
            for (var attempt : many.invokeAll(attempts)) {
                states.add(attempt.get());
            }

            assertThat(states).filteredOn("signed-in"::equals).hasSize(1);
            assertThat(states).filteredOn("used"::equals).hasSize(49);
        }
    }

    @Test
    void asksForTheCodeInAnotherBrowser() {
        var mail = mailed();
        var other = Door.aBrowser();

        var without = door.link(mail.token(), other);

        assertThat(without.string("/state")).isEqualTo("code-needed");
        assertThat(without.json().at("/triesLeft").asInt()).isEqualTo(5);
        assertThat(door.linkWithCode(mail.token(), mail.code(), other).string("/state"))
                .isEqualTo("signed-in");
    }

    @Test
    void isDeadAfterFiveWrongCodesForEverybody() {
        var mail = mailed();
        var other = Door.aBrowser();

        for (var left = 4; left > 0; left--) {
            var wrong = door.linkWithCode(mail.token(), Door.wrong(mail), other);
            assertThat(wrong.string("/state")).isEqualTo("wrong-code");
            assertThat(wrong.json().at("/triesLeft").asInt()).isEqualTo(left);
        }
        assertThat(door.linkWithCode(mail.token(), Door.wrong(mail), other).string("/state"))
                .isEqualTo("exhausted");

        assertThat(door.linkWithCode(mail.token(), mail.code(), other).string("/state"))
                .isEqualTo("exhausted");
        assertThat(door.code(mail.code(), browser).string("/state")).isEqualTo("exhausted");
        assertThat(door.link(mail.token(), browser).string("/state")).isEqualTo("exhausted");
        assertThat(door.inspect(mail.token(), browser).string("/state")).isEqualTo("expired");
    }

    @Test
    void looksAtFiveCodesThoughTwoHundredComeAtOnce() throws Exception {
        var mail = mailed();

        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = Stream.<Callable<String>>generate(
                            () -> () -> door.code(Door.wrong(mail), browser).string("/state"))
                    .limit(200)
                    .toList();
            var states = new ArrayList<String>();
            for (var attempt : many.invokeAll(attempts)) {
                states.add(attempt.get());
            }

            // The fifth wrong one says that there are no more.
            assertThat(states).filteredOn("wrong-code"::equals).hasSize(4);
            assertThat(states).filteredOn("exhausted"::equals).hasSize(196);
        }
        assertThat(door.code(mail.code(), browser).string("/state")).isEqualTo("exhausted");
    }

    @Test
    void letsInByTheCodeAloneWhereItWasAskedForAndNowhereElse() {
        var mail = mailed();

        assertThat(door.code(mail.code(), Door.aBrowser()).string("/state")).isEqualTo("expired");
        assertThat(door.code(mail.code().substring(0, 3) + " " + mail.code().substring(3), browser)
                        .string("/state"))
                .isEqualTo("signed-in");
        assertThat(door.code(mail.code(), browser).string("/state")).isEqualTo("used");
        assertThat(door.link(mail.token(), browser).string("/state")).isEqualTo("used");
    }

    @Test
    void readsACodeInTheDigitsOfAnotherScript() {
        var arabic = new StringBuilder();
        mailed().code().chars().forEach(digit -> arabic.append((char) ('٠' + digit - '0')));

        assertThat(door.code(arabic.toString(), browser).string("/state")).isEqualTo("signed-in");
    }

    @Test
    void doesNotKnowAForgedOrAlteredLink() {
        var token = mailed().token();
        var altered = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

        for (var wrong : List.of(altered, Secret.random().value(), token + "A", "", SecretHash.of(token))) {
            assertThat(door.inspect(wrong, browser).status()).isEqualTo(404);
            assertThat(door.link(wrong, browser).status()).isEqualTo(404);
        }
        assertThat(door.link(token, browser).string("/state")).isEqualTo("signed-in");
    }

    @Test
    void doesNotLetSomebodyElsesCodeIn() {
        var mine = mailed();
        var foreign = door.mailed(staff.coordinatorOf("UY"), Door.aBrowser());

        var answer = door.linkWithCode(mine.token(), foreign.code(), Door.aBrowser());

        assertThat(answer.string("/state")).isIn("wrong-code", foreign.code().equals(mine.code()) ? "signed-in" : "");
    }

    @Test
    void makesNoLinkForASignInOfSomebodyElse() {
        var mail = mailed();
        var other = staff.coordinatorOf("UY");

        assertThat(door.recipient(other, mail.signIn())
                        .json()
                        .at("/items/0/found")
                        .asBoolean())
                .isFalse();
        assertThat(door.recipient(member, UUID.randomUUID())
                        .json()
                        .at("/items/0/found")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void keepsBothLinksWorkingWhenAMailIsSentAgainForOneSignIn() {
        var first = mailed();
        var second = door.mailed(member, first.signIn());

        assertThat(door.link(first.token(), browser).string("/state")).isEqualTo("signed-in");
        assertThat(door.link(second.token(), browser).string("/state")).isEqualTo("used");
    }

    @Test
    void isOverForWhoeverIsRemovedMeanwhile() {
        var mail = mailed();

        staff.asConvener(staff.convener(), "DELETE", "/" + member.id(), null);

        assertThat(door.link(mail.token(), browser).string("/state")).isEqualTo("expired");
        assertThat(door.recipient(member, mail.signIn())
                        .json()
                        .at("/items/0/found")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void answersStrangersAsItAnswersCoordinators() {
        var unknown = Door.aBrowser();

        var known = door.ask(member.email(), browser);
        var stranger = door.ask(Staff.anAddress(), unknown);

        assertThat(stranger.status()).isEqualTo(known.status()).isEqualTo(202);
        assertThat(stranger.text()).isEqualTo(known.text());
        for (var tries = 0; tries < 6; tries++) {
            // Nobody was mailed yet, so no code can be right.
            assertThat(door.code("123456", unknown).text())
                    .isEqualTo(door.code("123456", browser).text());
        }
    }

    @Test
    void takesTheSameTimeForStrangersAndCoordinators() {
        var members = Stream.generate(() -> staff.coordinatorOf("AR")).limit(10).toList();
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (var n = 0; n < 200; n++) {
            var email = members.get(n % members.size()).email();
            known.add(nanos(() -> door.ask(email, Door.aBrowser())));
            unknown.add(nanos(() -> door.ask(Staff.anAddress(), Door.aBrowser())));
        }

        assertThat(median(known)).isCloseTo(median(unknown), Offset.offset(20_000_000L));
    }

    @Test
    void writesFiveTimesAnHourAtTheMostWhoeverAsks() {
        for (var n = 0; n < 12; n++) {
            assertThat(door.ask(member.email(), Door.aBrowser()).status()).isEqualTo(202);
        }

        await().until(() -> requested().size() == 5);
        await().during(Duration.ofMillis(500)).until(() -> requested().size() == 5);
    }

    @Test
    void keepsNothingThatCouldBeUsed() {
        var mail = mailed();
        var session = door.link(mail.token(), browser).string("/session");

        var dump = Stream.of("sign_ins", "coordinator_sessions", "coordinators", "links")
                .flatMap(name -> mongo.getCollection(name).find().into(new ArrayList<Document>()).stream())
                .map(Document::toJson)
                .toList();

        assertThat(dump)
                .noneSatisfy(document -> assertThat(document)
                        .containsAnyOf(mail.token(), "\"" + mail.code() + "\"", session, browser, member.email()));
    }

    @Test
    void asksForAReadableAddress() {
        var answer = door.ask("nobody", browser);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.string("/errors/0/pointer")).isEqualTo("/email");
    }

    @Test
    void isForTheGatewayAlone() {
        var api = new Api(port);

        for (var path : List.of("", "/inspect", "/redeem")) {
            assertThat(api.as("notification-service", "POST", "/internal/sign-ins" + path, Map.of())
                            .status())
                    .isEqualTo(403);
        }
    }

    private List<String> requested() {
        return records().stream().filter(record -> record.contains("signIn")).toList();
    }

    private List<String> records() {
        return OnTheWire.once(Topics.COORDINATORS, member.id().toString()).stream()
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    private static long nanos(Runnable asking) {
        var begin = System.nanoTime();
        asking.run();
        return System.nanoTime() - begin;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}

package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.notification.mail.AMail.SINCE;

import java.time.Duration;
import java.time.Instant;
import org.convoca.notification.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTest {

    private static final Instant LATER = SINCE.plusSeconds(90);

    private final Patience patience = new Patience(AMail.retry(), () -> 0);

    @Test
    void isDueAtOnceWhenItIsQueued() {
        assertThat(AMail.queued(Template.CONFIRM).due()).isEqualTo(SINCE);
    }

    @Test
    void isClaimedUntilItsLeaseEndsAndCountsTheAttempt() {
        var sending = AMail.queued(Template.CONFIRM).start(LATER, null);

        assertThat(sending.due()).isEqualTo(LATER);
        assertThat(sending.progress()).isEqualTo(new Progress(1, 0, 0, null));
    }

    @Test
    void waitsAsWhatItWasWhenItIsPutOff() {
        var retrying = new Mail.Retrying(AMail.order(Template.CONFIRM), new Progress(2, 2, 0, null), SINCE, "smtp-451");

        assertThat(retrying.notBefore(LATER))
                .isEqualTo(new Mail.Retrying(retrying.order(), retrying.progress(), LATER, "smtp-451"));
        assertThat(AMail.queued(Template.CONFIRM).notBefore(LATER)).isInstanceOf(Mail.Queued.class);
    }

    @Test
    void isSentWhenTheServerHasTakenIt() {
        assertThat(AMail.sending(Template.CONFIRM).accepted(LATER).sentAt()).isEqualTo(LATER);
    }

    @Test
    void isTriedAgainAfterAPauseThatGrowsWithEachRefusal() {
        var first = (Mail.Retrying) AMail.sending(Template.CONFIRM).deferred("smtp-451", LATER, patience);
        var second = (Mail.Retrying) first.start(LATER, null).deferred("smtp-451", LATER, patience);

        assertThat(Duration.between(LATER, first.due())).hasSeconds(15);
        assertThat(Duration.between(LATER, second.due())).hasSeconds(30);
        assertThat(second.progress()).isEqualTo(new Progress(2, 2, 0, null));
    }

    @Test
    void isGivenUpAfterTheLastRefusal() {
        var last = new Mail.Sending(AMail.order(Template.CONFIRM), new Progress(5, 4, 0, null), LATER);

        assertThat(last.deferred("smtp-451", LATER, patience))
                .isInstanceOfSatisfying(
                        Mail.Failed.class, failed -> assertThat(failed.reason()).isEqualTo("given-up"));
    }

    @Test
    void isGivenUpWhenItIsTooOldHoweverItFails() {
        var tooLate = SINCE.plus(Duration.ofDays(3));

        assertThat(AMail.sending(Template.CONFIRM).deferred("smtp-451", tooLate, patience))
                .isInstanceOf(Mail.Failed.class);
        assertThat(AMail.sending(Template.CONFIRM).broken("connection-lost", tooLate, patience))
                .isInstanceOf(Mail.Failed.class);
    }

    @Test
    void doesNotCountABrokenConnectionAsARefusal() {
        var last = new Mail.Sending(AMail.order(Template.CONFIRM), new Progress(50, 4, 0, null), LATER);

        assertThat(last.broken("connection-lost", LATER, patience))
                .isInstanceOfSatisfying(Mail.Retrying.class, retrying -> {
                    assertThat(retrying.progress()).isEqualTo(new Progress(50, 4, 0, null));
                    assertThat(Duration.between(LATER, retrying.due())).hasSeconds(30);
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {
                "CONFIRM",
                "INVITED",
                "TEXT_REVISED",
                "REQUEST_CONFIRM",
                "REQUEST_ACCEPTED",
                "ORGANISER_INVITED",
                "ORGANISER_LINK",
                "SIGNATURE_LINK",
                "CONTACT_CHANGE_OLD",
                "CONTACT_CHANGE_NEW",
                "WEEK_ANNOUNCED",
                "CLAIM_CONFIRM",
                "SIGN_IN",
                "COORDINATOR_INVITED",
                "REVIEW_QUESTION",
                "REGISTRATION_QUESTION",
                "ACTION_QUESTION"
            })
    void isSentOnceMoreWhenSomethingNobodyCanDoWithoutWasInterruptedAndThenReported(Template template) {
        var again = (Mail.Retrying) AMail.sending(template).interrupted(LATER);

        assertThat(again.due()).isEqualTo(LATER);
        assertThat(again.start(LATER, null).interrupted(LATER))
                .isInstanceOfSatisfying(
                        Mail.Failed.class, failed -> assertThat(failed.reason()).isEqualTo("outcome-unknown"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {
                "CONFIRM",
                "INVITED",
                "TEXT_REVISED",
                "REQUEST_CONFIRM",
                "REQUEST_ACCEPTED",
                "ORGANISER_INVITED",
                "ORGANISER_LINK",
                "SIGNATURE_LINK",
                "CONTACT_CHANGE_OLD",
                "CONTACT_CHANGE_NEW",
                "WEEK_ANNOUNCED",
                "CLAIM_CONFIRM",
                "SIGN_IN",
                "COORDINATOR_INVITED",
                "REVIEW_QUESTION",
                "REGISTRATION_QUESTION",
                "ACTION_QUESTION"
            },
            mode = EnumSource.Mode.EXCLUDE)
    void isReportedAndNotSentAgainWhenAnyOtherMailWasInterrupted(Template template) {
        assertThat(AMail.sending(template).interrupted(LATER))
                .isInstanceOfSatisfying(
                        Mail.Failed.class, failed -> assertThat(failed.reason()).isEqualTo("outcome-unknown"));
    }

    @Test
    void startsAfreshWhenAnOperatorHasItSentAgain() {
        var failed = AMail.sending(Template.PUBLISHED).refused("smtp-550", LATER);

        assertThat(failed.again(LATER))
                .isEqualTo(new Mail.Queued(AMail.order(Template.PUBLISHED).renewed(LATER), Progress.NONE, LATER));
    }
}

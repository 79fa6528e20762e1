package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many at once. */
@ExtendWith(SharedSystem.class)
class CrowdJourneyIT {

    private static final int CROWD = 100;

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system);

    @Test
    void aHundredSimultaneousRequestsOfOneOrganisationLeaveOneSignatureAndOneMail() throws Exception {
        var signatory = aSignatory();
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, CROWD)
                    .mapToObj(_ -> threads.submit(() -> {
                        go.await();
                        return api.sign(signatory).statusCode();
                    }))
                    .toList();
            go.countDown();
            assertThat(answers).extracting(Future::get).containsOnly(202);
        }
        var mail = new Mailbox(system, signatory.email()).onlyMail();
        Web.submit(Web.page(Web.get(Mailbox.link(mail, "confirm"))), Map.of());
        await().untilAsserted(() -> assertThat(api.onRoll(signatory)).hasSize(1));
        Quiet.await(system);
        assertThat(new Mailbox(system, signatory.email())
                        .mails().stream()
                                .filter(summary -> summary.path("Subject").equals(mail.path("Subject"))))
                .as("mails asking for confirmation")
                .hasSize(1);
    }
}

package org.convoca.signature.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.net.http.HttpRequest.BodyPublishers;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who signed last, for pages that name a few. */
@ServiceTest
class NewestIT {

    @Autowired
    Api api;

    @Autowired
    Mailroom mailroom;

    @Test
    void areThoseWhoSignedByThemselvesTheLastFirst() {
        var call = aCall().reviewed("after").sentOut(api);
        for (var name : new String[] {"Asamblea del Río", "Ligue des voisins", "اتحاد الجيران"}) {
            mailroom.confirmed(aForm().by(name).contact(name.hashCode() + "@example.org"), call);
        }
        api.send(
                "operator",
                "POST",
                "/internal/calls/" + call + "/imports?dryRun=false&format=csv",
                BodyPublishers.ofString("region,territory,acronym,name,website\neurope,DE,,Bündnis,\n"),
                "Content-Type",
                "text/csv");

        var newest = api.get("gateway", "/api/v1/calls/" + call + "/roll?order=newest&limit=2");

        assertThat(RollContract.names(newest)).containsExactly("اتحاد الجيران", "Ligue des voisins");
        assertThat(newest.json().get("next").isNull()).isTrue();
        assertThat(RollContract.names(api.get("gateway", "/api/v1/calls/" + call + "/roll?order=newest&territory=DE")))
                .isEmpty();
        assertThat(api.get("gateway", "/api/v1/calls/" + call + "/roll?order=oldest")
                        .status())
                .isEqualTo(422);
    }
}

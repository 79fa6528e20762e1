package org.convoca.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignatureRequestsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void areForAnotherOrganisationEachAndForNobodysAddress() {
        var names = new HashSet<String>();
        for (var number = 0; number < 1000; number++) {
            var first = read(new SignatureRequests("a"), number);
            var second = read(new SignatureRequests("b"), number);
            names.add(first.at("/organisation/name").asString());
            names.add(second.at("/organisation/name").asString());
            assertThat(first.at("/contact/email").asString()).endsWith("@example.org");
        }
        assertThat(names).hasSize(2000);
    }

    private static JsonNode read(SignatureRequests requests, int number) {
        return JSON.readTree(requests.body(number));
    }
}

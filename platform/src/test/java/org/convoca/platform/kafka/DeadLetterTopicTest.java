package org.convoca.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterTopicTest {

    @Test
    void tellsWhereItsRecordsComeFromAndWhoCouldNotTakeThem() {
        var topic = new DeadLetterTopic("convoca.signatures", "event-service");
        assertThat(DeadLetterTopic.parse(topic.name())).contains(topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"convoca.signatures", ".dlt", "dlt", "signatures.dlt", "signatures..dlt", ""})
    void isNoOtherTopic(String name) {
        assertThat(DeadLetterTopic.parse(name)).isEmpty();
    }
}

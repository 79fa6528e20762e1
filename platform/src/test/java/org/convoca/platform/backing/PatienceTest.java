package org.convoca.platform.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionEvaluationListener;
import org.awaitility.core.EvaluatedCondition;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void everyTestHasIt() {
        var remaining = new AtomicReference<Duration>();
        ConditionEvaluationListener<Object> listener = (EvaluatedCondition<Object> condition) ->
                remaining.set(Duration.ofMillis(condition.getRemainingTimeInMS()));
        await().conditionEvaluationListener(listener).until(() -> true);
        assertThat(remaining.get()).isGreaterThan(Duration.ofSeconds(30));
    }
}

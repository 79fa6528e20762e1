package org.convoca.trials.fault;

import java.util.List;
import java.util.stream.Stream;
import org.convoca.trials.Trial;

/** All trials of this package. */
public final class Faults {

    private static final List<Trial> ALL = Stream.<Fault>of(
                    new KilledSignatures(),
                    new KilledRelay(),
                    new KilledConsumer(),
                    new KilledSender(),
                    new KilledBroker(),
                    new PoisonedTopic(),
                    new ReplayedTopics(),
                    new PowerCut(),
                    new FrozenBroker(),
                    new KilledDatabase(),
                    new FrozenDatabase(),
                    new RefusingDeadLetters(),
                    new RefusingMailServer(),
                    new BadNetwork(),
                    new KilledGateway(),
                    new RollingRestart(),
                    new TwoRelays(),
                    new RebalanceStorm(),
                    new ErasedMeanwhile(),
                    new WrongClocks())
            .<Trial>map(FaultTrial::new)
            .toList();

    private Faults() {}

    public static List<Trial> all() {
        return ALL;
    }
}

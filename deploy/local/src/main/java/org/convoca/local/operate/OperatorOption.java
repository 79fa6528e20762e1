package org.convoca.local.operate;

import java.time.Clock;
import org.convoca.local.DataOption;
import org.convoca.local.place.Home;
import picocli.CommandLine.Mixin;

/** What every command has that asks the services of a running system for something. */
final class OperatorOption {

    @Mixin
    private DataOption data = new DataOption();

    Operator operator(Clock clock) {
        var folder = data.folder(Home.find());
        return Operator.of(folder, data.running(folder).ports(), clock);
    }
}

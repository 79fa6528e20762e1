package org.convoca.gateway;

import org.convoca.platform.architecture.Rules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        Rules.check("org.convoca.gateway");
    }
}

package org.convoca.signature;

import org.convoca.platform.architecture.Rules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        Rules.check("org.convoca.signature");
    }
}

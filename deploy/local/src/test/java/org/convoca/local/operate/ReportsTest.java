package org.convoca.local.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportsTest {

    private final JsonNode report = JsonMapper.builder().build().readTree("""
            {"dryRun": true, "created": 2, "changed": 0, "same": 1, "rejected": 1, "lines": [
             {"line": 3, "outcome": "created", "name": "Red Vecinal", "territory": "AR", "region": "americas", "assumed": [], "reason": null},
             {"line": 4, "outcome": "created", "name": "Sankofa", "territory": "CV", "region": "africa", "assumed": ["Cape Green is Cabo Verde"]},
             {"line": 5, "outcome": "rejected", "name": null, "territory": null, "region": null, "assumed": [], "reason": "no name"}]}
            """);

    @Test
    void beginWithTheSums() {
        assertThat(Reports.summary(report))
                .isEqualTo(
                        "Dry run, nothing is stored: 2 created, 0 changed, 1 same, 1 rejected, 0 for a person to decide");
    }

    @Test
    void nameTheLinesThatSomebodyShouldLookAtAndNoOthers() {
        assertThat(Reports.remarks(report)).hasSize(2);
        assertThat(Reports.remarks(report).getFirst())
                .contains("line    4", "Sankofa (CV)", "Cape Green is Cabo Verde");
        assertThat(Reports.remarks(report).getLast()).contains("line    5", "rejected", "no name");
    }
}

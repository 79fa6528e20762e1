package org.convoca.event.organising;

import static org.assertj.core.api.Assertions.assertThat;

import org.convoca.event.action.ActionForm;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FormPatchTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormPatch patching = new FormPatch(JSON);

    @Test
    void keepsNothingOfWhatIsTakenAwayWhereNothingWas() {
        var patched = patched("{\"title\":{\"es\":\"Marcha\"}}", "{\"description\":{\"es\":null,\"en\":\"A march\"}}");

        assertThat(patched.title()).containsOnlyKeys("es");
        assertThat(patched.description()).containsOnlyKeys("en").containsValue("A march");
    }

    @Test
    void takesOneLanguageAwayAndLeavesTheOther() {
        var patched = patched("{\"title\":{\"es\":\"Marcha\",\"en\":\"March\"}}", "{\"title\":{\"en\":null}}");

        assertThat(patched.title()).containsOnlyKeys("es");
    }

    private ActionForm patched(String form, String patch) {
        return patching.apply(JSON.readValue(form, ActionForm.class), JSON.readTree(patch));
    }
}

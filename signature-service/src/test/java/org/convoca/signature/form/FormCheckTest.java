package org.convoca.signature.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.TreeMap;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.text.EmailAddress;
import org.convoca.signature.testing.FormFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FormCheckTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormCheck check = new FormCheck(Territories.load());

    @Test
    void takesAFormThatIsRight() {
        var checked = check.check(form(FormFixture.aForm().organisation("acronym", " AVR ")));

        assertThat(checked.name()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(checked.acronym()).isEqualTo("AVR");
        assertThat(checked.territory()).isEqualTo("AR");
        assertThat(checked.region()).isEqualTo(Region.AMERICAS);
        assertThat(checked.contactAddress()).isEqualTo(new EmailAddress("ana@example.org"));
        assertThat(checked.locale()).isEqualTo("es");
    }

    @Test
    void takesAnInternationalNetworkWithoutWebsiteAndAcronym() {
        var form = FormFixture.aForm()
                .organisation("territory", null)
                .organisation("international", true)
                .organisation("website", " ")
                .organisation("acronym", "");

        var checked = check.check(form(form));

        assertThat(checked.territory()).isNull();
        assertThat(checked.region()).isEqualTo(Region.INTERNATIONAL);
        assertThat(checked.website()).isNull();
        assertThat(checked.acronym()).isNull();
    }

    @Test
    void namesAllFieldsThatNeedAttentionAtOnce() {
        var errors = errors(new SignatureForm(null, null, null, null));

        assertThat(errors)
                .isEqualTo(new TreeMap<>(Map.of(
                        "/organisation/name", "required",
                        "/organisation/territory", "required",
                        "/contact/name", "required",
                        "/contact/email", "required",
                        "/locale", "required",
                        "/consent", "consent-needed")));
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', required",
        "name, '   ', required",
        "name, A, too-short",
        "name, LONG, too-long",
        "name, 'a\u202Eb', not-allowed-characters",
        "name, 'Win at www.example.org', link-in-name",
        "acronym, LONG, too-long",
        "acronym, '\u200B', not-allowed-characters",
        "acronym, 'at example.com', link-in-name",
        "territory, XX, unknown-territory",
        "territory, ar, unknown-territory",
        "territory, Argentina, unknown-territory",
        "website, 'javascript:alert(1)', not-a-web-address",
    })
    void saysWhatIsWrongWithAnOrganisationsField(String field, String value, String code) {
        var form = FormFixture.aForm().organisation(field, value.equals("LONG") ? "ñ".repeat(300) : value);

        assertThat(errors(form(form))).isEqualTo(Map.of("/organisation/" + field, code));
    }

    @Test
    void countsCodePointsAndNotChars() {
        var rare = "𠮷".repeat(200);

        assertThat(check.check(form(FormFixture.aForm().by(rare))).name()).isEqualTo(rare);
        assertThat(errors(form(FormFixture.aForm().by(rare + "𠮷")))).containsEntry("/organisation/name", "too-long");
    }

    @Test
    void wantsEitherATerritoryOrInternational() {
        var both = FormFixture.aForm().organisation("international", true);

        assertThat(errors(form(both))).isEqualTo(Map.of("/organisation/international", "territory-and-international"));
    }

    @ParameterizedTest
    @CsvSource({
        "ana, not-an-email-address",
        "'', required",
        "'ana@example.org\r\nBcc: b@example.org', not-an-email-address"
    })
    void saysWhatIsWrongWithAnAddress(String email, String code) {
        assertThat(errors(form(FormFixture.aForm().contact(email)))).isEqualTo(Map.of("/contact/email", code));
    }

    @ParameterizedTest
    @CsvSource({
        "'', required",
        "'Ana\r\nBcc: b@example.org', not-allowed-characters",
        "'Ana http://example.org', link-in-name"
    })
    void saysWhatIsWrongWithAPersonsName(String name, String code) {
        assertThat(errors(form(FormFixture.aForm().contactName(name)))).isEqualTo(Map.of("/contact/name", code));
    }

    @ParameterizedTest
    @CsvSource({"es-AR, es", "pt-BR, pt", "EN, en", "zh-Hant-TW, zh-Hant", "gl, gl"})
    void takesAnyLanguageThatSomebodyReads(String locale, String language) {
        assertThat(check.check(form(FormFixture.aForm().with("locale", locale))).locale())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "xx, unknown-language",
        "'español', unknown-language",
        "'es; drop', unknown-language",
        "*, unknown-language",
        "' ', required"
    })
    void saysWhatIsNoLanguage(String locale, String code) {
        assertThat(errors(form(FormFixture.aForm().with("locale", locale)))).isEqualTo(Map.of("/locale", code));
    }

    @Test
    void needsConsent() {
        assertThat(errors(form(FormFixture.aForm().with("consent", false))))
                .isEqualTo(Map.of("/consent", "consent-needed"));
    }

    @Test
    void neverRepeatsWhatWasTyped() {
        var form = FormFixture.aForm().contact("canary@@example.org").by("canary\u0007");

        var problem = catchThrowableOfType(ProblemException.class, () -> check.check(form(form)));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(problem.errors().toString() + problem.getMessage()).doesNotContain("canary");
    }

    private static SignatureForm form(FormFixture form) {
        return JSON.convertValue(form.body(), SignatureForm.class);
    }

    private Map<String, String> errors(SignatureForm form) {
        var problem = catchThrowableOfType(ProblemException.class, () -> check.check(form));
        assertThat(problem).as("the form was taken").isNotNull();
        var errors = new TreeMap<String, String>();
        problem.errors().forEach((FieldError error) -> errors.put(error.pointer(), error.code()));
        return errors;
    }
}

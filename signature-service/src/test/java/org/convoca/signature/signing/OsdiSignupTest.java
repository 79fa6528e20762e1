package org.convoca.signature.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.convoca.platform.problem.FieldError;
import org.convoca.signature.form.SignatureForm;
import org.convoca.signature.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The body of the helper, as OSDI clients send it, and what they are answered. */
class OsdiSignupTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void readsWhatASignatureNeedsAndNothingElse() {
        var signup = JSON.treeToValue(Golden.file(OsdiSignupTest.class, "osdi-signup.json"), OsdiSignup.class);

        assertThat(signup.firstIdentifier()).hasValue("crm:4711");
        assertThat(signup.form())
                .isEqualTo(new SignatureForm(
                        new SignatureForm.OrganisationPart(
                                "Asociación Vecinal La Ribera",
                                "AVLR",
                                "x-basque-country",
                                null,
                                "https://ribera.example.org/"),
                        new SignatureForm.ContactPart("Ane Etxeberria", "ane@example.org"),
                        "es",
                        true));
        assertThat(signup.toString() + signup.person()).doesNotContain("Ane", "example");
    }

    @Test
    void takesTheCountryOfTheAddressWhereNoTerritoryIsNamed() {
        assertThat(form("{'person':{'postal_addresses':[null,{'country':'AR'},{'country':'UY','primary':true}]}}")
                        .organisation()
                        .territory())
                .isEqualTo("UY");
        assertThat(form("{'person':{'postal_addresses':[{'country':'AR'}],'custom_fields':{'international':true}}}")
                        .organisation()
                        .territory())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'person':null,'identifiers':[null]}",
                "{'person':{}}",
                "{'person':{'email_addresses':[null]}}"
            })
    void readsABodyInWhichEverythingIsMissing(String body) {
        assertThat(form(body).contact().email()).isNull();
    }

    @Test
    void answersWithTheIdentifiersOfBoth() {
        var recorded = OsdiSigningController.Recorded.of(
                new SignatureId(UUID.fromString("0f1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a")),
                List.of("crm:4711"),
                URI.create("https://convoca.example.org/api/v1/calls/week/osdi/petition"));

        Golden.assertSame(recorded, OsdiSignupTest.class, "osdi-recorded.json");
    }

    @Test
    void saysOfWhichOfTheirFieldsAFindingIs() {
        assertThat(OsdiSignup.inTheirs(new FieldError("/contact/email", "required", "x")))
                .isEqualTo(new FieldError("/person/email_addresses", "required", "x"));
    }

    private static SignatureForm form(String body) {
        return JSON.readValue(body.replace('\'', '"'), OsdiSignup.class).form();
    }
}

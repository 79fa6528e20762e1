package org.convoca.event.passkey;

import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Options and credentials as browsers write them ({@code toJSON}, WebAuthn Level 3, section 5.1); browsers may say more than we read. */
@Component
class PasskeyJson {

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new WebauthnJacksonModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    JsonNode written(Object options) {
        return json.valueToTree(options);
    }

    /** Empty for what is no new passkey. */
    Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made(JsonNode credential) {
        return read(credential, new TypeReference<>() {});
    }

    /** Empty for what is no signature of a passkey. */
    Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> signed(JsonNode credential) {
        return read(credential, new TypeReference<>() {});
    }

    private <T extends PublicKeyCredential<?>> Optional<T> read(JsonNode credential, TypeReference<T> type) {
        try {
            T read = json.treeToValue(credential, json.constructType(type));
            return Optional.ofNullable(read)
                    .filter(whole ->
                            whole.getRawId() != null && whole.getResponse() != null && whole.getType() != null);
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

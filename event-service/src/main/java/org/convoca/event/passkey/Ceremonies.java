package org.convoca.event.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * The two ceremonies of WebAuthn (Level 3, section 7) with Spring Security's relying party: a passkey is made, a passkey signs in. The authenticator
 * must keep the passkey so that it is found without a name, and must make sure of its owner by a finger, a face or a PIN: so it counts for two
 * factors.
 */
@Component
class Ceremonies {

    private static final Logger log = LoggerFactory.getLogger(Ceremonies.class);
    private static final String NAME = "Convoca";

    private final Webauthn4JRelyingPartyOperations party;
    private final PublicKeyCredentialRpEntity us;

    Ceremonies(Handles handles, StoredPasskeys passkeys, PasskeyProperties properties) {
        us = PublicKeyCredentialRpEntity.builder()
                .id(properties.host())
                .name(NAME)
                .build();
        party = new Webauthn4JRelyingPartyOperations(handles, passkeys, us, Set.of(properties.origin()));
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(ownersOnly()).timeout(Challenges.KEPT_FOR));
    }

    private static AuthenticatorSelectionCriteria ownersOnly() {
        return AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    /** What a coordinator's browser is to make a passkey from. */
    PublicKeyCredentialCreationOptions making(UUID coordinator) {
        var asked = UsernamePasswordAuthenticationToken.authenticated(coordinator.toString(), null, List.of());
        return party.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(asked));
    }

    /** Keeps the passkey that was made; false when it was not made for us, for this coordinator, or at this challenge. */
    boolean made(
            UUID coordinator,
            Bytes challenge,
            PublicKeyCredential<AuthenticatorAttestationResponse> credential,
            String label) {
        var fresh = making(coordinator);
        var options = PublicKeyCredentialCreationOptions.builder()
                .rp(us)
                .user(fresh.getUser())
                .pubKeyCredParams(fresh.getPubKeyCredParams())
                .authenticatorSelection(ownersOnly())
                .challenge(challenge)
                .timeout(Challenges.KEPT_FOR)
                .build();
        try {
            party.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(credential, label)));
            return true;
        } catch (IllegalArgumentException | WebAuthnException e) {
            log.info("a passkey was not taken: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** What a browser is to sign to show that somebody it knows has a passkey of ours; whose, only the answer says. */
    PublicKeyCredentialRequestOptions signingIn(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(us.getId())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(Challenges.KEPT_FOR)
                .allowCredentials(List.of())
                .build();
    }

    /** Whose passkey signed the challenge; empty when it is nobody's, or signed something else. */
    Optional<UUID> signed(Bytes challenge, PublicKeyCredential<AuthenticatorAssertionResponse> credential) {
        try {
            var owner = party.authenticate(new RelyingPartyAuthenticationRequest(signingIn(challenge), credential));
            return Optional.of(Handles.coordinator(owner.getId()));
        } catch (IllegalArgumentException | WebAuthnException e) {
            log.info("a passkey did not sign in: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}

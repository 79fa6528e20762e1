package org.convoca.signature.form;

import org.jspecify.annotations.Nullable;

/**
 * The body of a claim, as it came: anything may be missing or wrong. Never shown in print, since it holds personal data.
 *
 * @param post address of something that the organisation published itself and that names the claimant or this claim
 * @param message to whoever decides about it
 */
public record ClaimForm(
        SignatureForm.@Nullable ContactPart contact,
        @Nullable String locale,
        @Nullable Boolean consent,
        @Nullable String post,
        @Nullable String message) {

    @Override
    public String toString() {
        return "ClaimForm[hidden]";
    }
}

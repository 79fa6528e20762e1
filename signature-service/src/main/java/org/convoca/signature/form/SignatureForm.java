package org.convoca.signature.form;

import org.jspecify.annotations.Nullable;

/** The body of a request to sign, as it came: anything may be missing or wrong. Never shown in print, since it holds personal data. */
public record SignatureForm(
        @Nullable OrganisationPart organisation,
        @Nullable ContactPart contact,
        @Nullable String locale,
        @Nullable Boolean consent) {

    /** Either a territory's code or {@code international}. */
    public record OrganisationPart(
            @Nullable String name,
            @Nullable String acronym,
            @Nullable String territory,
            @Nullable Boolean international,
            @Nullable String website) {

        static final OrganisationPart EMPTY = new OrganisationPart(null, null, null, null, null);

        @Override
        public String toString() {
            return "OrganisationPart[hidden]";
        }
    }

    public record ContactPart(
            @Nullable String name, @Nullable String email) {

        static final ContactPart EMPTY = new ContactPart(null, null);

        @Override
        public String toString() {
            return "ContactPart[hidden]";
        }
    }

    @Override
    public String toString() {
        return "SignatureForm[hidden]";
    }
}

package org.convoca.signature.signing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.platform.problem.FieldError;
import org.convoca.signature.form.SignatureForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The body of OSDI's {@code record_signature_helper}: a person, who is our contact, of an employer, which is the organisation that signs. What the
 * standard has no field for is in {@code custom_fields}. Whatever else other systems send along, such as telephone numbers, is not even read.
 *
 * @param identifiers by which the sending system knows this signature
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
record OsdiSignup(
        @Nullable List<@Nullable String> identifiers,
        @Nullable Person person) {

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String employer,
            @Nullable List<@Nullable Mailbox> emailAddresses,
            @Nullable List<@Nullable PostalAddress> postalAddresses,
            @Nullable List<@Nullable String> languagesSpoken,
            @Nullable CustomFields customFields) {

        static final Person EMPTY = new Person(null, null, null, null, null, null, null);

        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mailbox(@Nullable String address, @Nullable Boolean primary) {
        @Override
        public String toString() {
            return "Mailbox[hidden]";
        }
    }

    /** @param country ISO 3166-1 */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PostalAddress(@Nullable String country, @Nullable Boolean primary) {}

    /**
     * What a signature needs and the standard does not know.
     *
     * @param territory a code of ours; in place of the address's country
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CustomFields(
            @Nullable String acronym,
            @Nullable String territory,
            @Nullable Boolean international,
            @Nullable String website,
            @Nullable Boolean consent) {

        static final CustomFields EMPTY = new CustomFields(null, null, null, null, null);
    }

    /** The first identifier: the same signature sent again has the same. */
    Optional<String> firstIdentifier() {
        return first(identifiers);
    }

    SignatureForm form() {
        var who = person == null ? Person.EMPTY : person;
        var more = who.customFields() == null ? CustomFields.EMPTY : who.customFields();
        return new SignatureForm(
                new SignatureForm.OrganisationPart(
                        who.employer(), more.acronym(), territory(who, more), more.international(), more.website()),
                new SignatureForm.ContactPart(name(who), mailbox(who)),
                first(who.languagesSpoken()).orElse(null),
                more.consent());
    }

    private static @Nullable String territory(Person who, CustomFields more) {
        if (more.territory() != null || Boolean.TRUE.equals(more.international())) {
            return more.territory();
        }
        return preferred(who.postalAddresses(), address -> Boolean.TRUE.equals(address.primary()))
                .map(PostalAddress::country)
                .orElse(null);
    }

    private static String name(Person who) {
        return Stream.of(who.givenName(), who.familyName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String mailbox(Person who) {
        return preferred(who.emailAddresses(), mailbox -> Boolean.TRUE.equals(mailbox.primary()))
                .map(Mailbox::address)
                .orElse(null);
    }

    /** The primary one, else the first. */
    private static <T> Optional<T> preferred(@Nullable List<@Nullable T> all, Predicate<T> isPrimary) {
        var present = new ArrayList<T>();
        Stream.ofNullable(all).flatMap(List::stream).filter(Objects::nonNull).forEach(present::add);
        return present.stream()
                .filter(isPrimary)
                .findFirst()
                .or(() -> present.stream().findFirst());
    }

    private static Optional<String> first(@Nullable List<@Nullable String> all) {
        return preferred(all, _ -> true);
    }

    /** A finding about our form, said of the field of theirs that it came from. */
    static FieldError inTheirs(FieldError error) {
        var pointer = switch (error.pointer()) {
            case "/organisation/name" -> "/person/employer";
            case "/organisation/acronym" -> "/person/custom_fields/acronym";
            case "/organisation/territory" -> "/person/custom_fields/territory";
            case "/organisation/international" -> "/person/custom_fields/international";
            case "/organisation/website" -> "/person/custom_fields/website";
            case "/contact/name" -> "/person/given_name";
            case "/contact/email" -> "/person/email_addresses";
            case "/locale" -> "/person/languages_spoken";
            case "/consent" -> "/person/custom_fields/consent";
            default -> error.pointer();
        };
        return new FieldError(pointer, error.code(), error.message());
    }

    @Override
    public String toString() {
        return "OsdiSignup[hidden]";
    }
}

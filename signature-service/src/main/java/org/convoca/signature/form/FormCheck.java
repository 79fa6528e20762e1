package org.convoca.signature.form;

import java.util.Map;
import java.util.TreeMap;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.platform.text.LanguageTag;
import org.convoca.platform.text.PersonName;
import org.convoca.platform.text.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a request to sign. */
@Component
public class FormCheck {

    /** Stands in where a finding is noted; no form with findings gets out. */
    private static final Place NOWHERE = new Place(null, Region.INTERNATIONAL);

    /** More than any organisation is known by. */
    private static final int MOST_NAMES = 20;

    private final Territories territories;

    FormCheck(Territories territories) {
        this.territories = territories;
    }

    private record Place(@Nullable String territory, Region region) {}

    /**
     * All fields at once.
     *
     * @throws org.convoca.platform.problem.ProblemException naming each field that needs attention, none of its input repeated
     */
    public CheckedForm check(SignatureForm form) {
        var organisation = form.organisation() == null ? SignatureForm.OrganisationPart.EMPTY : form.organisation();
        var contact = form.contact() == null ? SignatureForm.ContactPart.EMPTY : form.contact();
        var findings = new Findings();
        var names = new NameFields(findings);
        var contacts = new ContactFields(findings);
        var place = place(organisation, findings);
        var checked = new CheckedForm(
                names.name(organisation.name()),
                names.acronym(organisation.acronym()),
                place.territory(),
                place.region(),
                website(organisation.website(), findings),
                new PersonName(names.contactName(contact.name())),
                contacts.address("/contact/email", contact.email()),
                contacts.locale(form.locale()));
        if (!Boolean.TRUE.equals(form.consent())) {
            findings.add("/consent", "consent-needed", "Signing needs your agreement to how your data is used.");
        }
        findings.refuseIfAny("Nothing was signed.");
        return checked;
    }

    /**
     * The organisation's part alone, as a correction brings it.
     *
     * @throws ProblemException naming each field that needs attention, as a field of the part itself
     */
    public CheckedOrganisation check(SignatureForm.OrganisationPart organisation) {
        var findings = new Findings();
        var names = new NameFields(findings);
        var place = place(organisation, findings);
        var checked = new CheckedOrganisation(
                names.name(organisation.name()),
                names.acronym(organisation.acronym()),
                place.territory(),
                place.region(),
                website(organisation.website(), findings));
        findings.refuseIfAny("Nothing was corrected.", "/organisation");
        return checked;
    }

    /**
     * The organisation's part with its further names, as its own contact corrects it.
     *
     * @param names by language (BCP 47)
     * @throws ProblemException naming each field that needs attention, as a field of the part itself
     */
    public CheckedNames check(SignatureForm.OrganisationPart organisation, Map<String, String> names) {
        var findings = new Findings();
        var fields = new NameFields(findings);
        var place = place(organisation, findings);
        var checked = new CheckedOrganisation(
                fields.name(organisation.name()),
                fields.acronym(organisation.acronym()),
                place.territory(),
                place.region(),
                website(organisation.website(), findings));
        var further = further(names, fields, findings);
        findings.refuseIfAny("Nothing was corrected.", "/organisation");
        return new CheckedNames(checked, further);
    }

    private static Map<String, String> further(Map<String, String> names, NameFields fields, Findings findings) {
        if (names.size() > MOST_NAMES) {
            findings.add("/organisation/names", "too-many", "At most " + MOST_NAMES + " further names.");
            return Map.of();
        }
        var checked = new TreeMap<String, String>();
        names.forEach((language, name) -> {
            if (LanguageTag.parse(language)
                    .filter(tag -> tag.value().equals(language))
                    .isPresent()) {
                checked.put(language, fields.further(language, name));
            } else {
                findings.add("/organisation/names", "unknown-language", "A language is named by its tag, such as eu.");
            }
        });
        return checked;
    }

    /**
     * Somebody who is to be a contact.
     *
     * @throws ProblemException naming each field that needs attention
     */
    public CheckedContact check(SignatureForm.@Nullable ContactPart contact, @Nullable String locale) {
        var given = contact == null ? SignatureForm.ContactPart.EMPTY : contact;
        var findings = new Findings();
        var contacts = new ContactFields(findings);
        var checked = new CheckedContact(
                new PersonName(new NameFields(findings).contactName(given.name())),
                contacts.address("/contact/email", given.email()),
                contacts.locale(locale));
        findings.refuseIfAny("Nothing was changed.");
        return checked;
    }

    private Place place(SignatureForm.OrganisationPart organisation, Findings findings) {
        var code =
                organisation.territory() == null ? "" : organisation.territory().strip();
        if (Boolean.TRUE.equals(organisation.international())) {
            if (!code.isEmpty()) {
                findings.add(
                        "/organisation/international",
                        "territory-and-international",
                        "Either a territory or international, not both.");
            }
            return NOWHERE;
        }
        if (code.isEmpty()) {
            findings.add("/organisation/territory", "required", "Say for which territory you sign.");
            return NOWHERE;
        }
        return territories
                .find(code)
                .map(territory -> new Place(territory.code(), territory.region()))
                .orElseGet(() -> unknownTerritory(findings));
    }

    private static Place unknownTerritory(Findings findings) {
        findings.add("/organisation/territory", "unknown-territory", "There is no territory of this code.");
        return NOWHERE;
    }

    private @Nullable String website(@Nullable String typed, Findings findings) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var address = WebAddress.parse(typed);
        if (address.isEmpty()) {
            findings.add(
                    "/organisation/website",
                    "not-a-web-address",
                    "A web address starts with https:// or http:// and names a public site.");
        }
        return address.orElse(null);
    }
}

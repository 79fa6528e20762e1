package org.convoca.gateway.page.signatory;

import java.util.Locale;
import org.convoca.gateway.client.OwnSignature;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.session.SignatorySession;
import org.convoca.platform.internal.Signatory;

/** The contact of a signature at its page, and in which language. */
record OwnDesk(SignatorySession session, Language language, OwnSignature signature) {

    /** Where all pages of an organisation's own are. */
    static final String HOME = "/signature";

    static final String NAMES = HOME + "/names";
    static final String CONTACT = HOME + "/contact";
    static final String WITHDRAW = HOME + "/withdraw";
    static final String ERASE = HOME + "/erase";
    static final String DATA = HOME + "/data";
    static final String ACTIONS = HOME + "/actions";
    static final String SIGN_OUT = HOME + "/sign-out";

    Signatory whom() {
        return session.signatory();
    }

    /** For whom pages are worded. */
    Locale reader() {
        return language.locale();
    }

    /** The path with the language that the reader chose. */
    String to(String path) {
        return path + "?lang=" + language.code();
    }
}

package org.convoca.gateway.page.request;

import org.convoca.gateway.page.form.Typed;

/**
 * Where the link shall be sent.
 *
 * @param empty a field that people do not see
 */
record LostLinkForm(String email, String empty) {

    static final LostLinkForm EMPTY = new LostLinkForm("", "");

    static LostLinkForm of(Typed typed) {
        return new LostLinkForm(typed.text("email"), typed.text("empty"));
    }

    @Override
    public String toString() {
        return "LostLinkForm[hidden]";
    }
}

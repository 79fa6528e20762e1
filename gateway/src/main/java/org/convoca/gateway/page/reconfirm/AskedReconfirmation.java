package org.convoca.gateway.page.reconfirm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A request for the link of a mail about a newer text.
 *
 * @param lang the language that the reader chose on the page, or null
 */
record AskedReconfirmation(
        String token, @Nullable String lang, Model model, HttpServletRequest request, HttpServletResponse response) {

    String path() {
        return "/reconfirm/" + token;
    }

    /** Holds a secret. */
    @Override
    public String toString() {
        return "AskedReconfirmation[hidden]";
    }
}

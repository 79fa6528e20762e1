package org.convoca.gateway.page.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.client.LinkPurpose;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A request for a mailed link.
 *
 * @param lang the language that the reader chose on the page, or null
 */
record AskedLink(
        LinkPurpose purpose,
        String token,
        @Nullable String lang,
        Model model,
        HttpServletRequest request,
        HttpServletResponse response) {

    String path() {
        return "/" + purpose.code() + "/" + token;
    }

    /** Holds a secret. */
    @Override
    public String toString() {
        return "AskedLink[" + purpose + "]";
    }
}

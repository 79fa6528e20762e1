package org.convoca.gateway.page.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.client.InquiryLinks.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A request for a link by which coordinators ask something.
 *
 * @param lang the language that the reader chose on the page, or null
 */
record AskedInquiry(
        Purpose purpose,
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
        return "AskedInquiry[" + purpose + "]";
    }
}

package org.convoca.gateway.page.form;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form leads when it was taken. */
public final class Redirects {

    private Redirects() {}

    /** See other (RFC 9110, section 15.4.4): reloading the page after it sends nothing again. */
    public static ModelAndView seeOther(String path) {
        var there = new RedirectView(path);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        there.setExposeModelAttributes(false);
        return new ModelAndView(there);
    }
}

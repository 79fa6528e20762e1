package org.convoca.gateway.page.revision;

import org.convoca.gateway.client.ConvenedTexts;
import org.springframework.ui.Model;

/** How a call is called in its main language. Its texts say so, also of a draft that nobody else may see. */
record CallTitle(String title, String language) {

    static CallTitle of(ConvenedTexts.All texts) {
        return new CallTitle(
                texts.in(texts.language()).map(main -> main.text().title()).orElse(""), texts.language());
    }

    void into(Model model) {
        model.addAttribute("callTitle", this);
    }
}

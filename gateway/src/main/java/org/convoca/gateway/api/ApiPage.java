package org.convoca.gateway.api;

import java.util.Locale;
import org.convoca.gateway.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The API's description for people; in English, as the API itself. */
@Controller
class ApiPage {

    private final DescribedApi api;
    private final Pages pages;

    ApiPage(ApiDescription description, JsonMapper json, Pages pages) {
        api = DescribedApi.of(json, description.bytes());
        this.pages = pages;
    }

    @GetMapping("/api")
    String show(Locale reader, Model model) {
        model.addAttribute("api", api);
        model.addAttribute("page", pages.unlisted(reader, "/api"));
        return "api";
    }
}

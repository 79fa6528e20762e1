package org.convoca.gateway.page.styleguide;

import java.util.List;
import java.util.Locale;
import org.convoca.contracts.territory.Region;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.ShownForm;
import org.convoca.gateway.page.roll.RollGroups.Entry;
import org.convoca.gateway.page.share.Sharing;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows each component once, with the templates that the pages use and in the reader's language and direction ({@code ?lang=ar}). Only where Convoca
 * is developed: {@code ./convoca up} runs with the profile {@code local}.
 */
@Controller
@Profile("local")
class StyleguideController {

    private static final String PATH = "/styleguide";

    private final Pages pages;
    private final Places places;
    private final Sharing sharing;
    private final MessageSource messages;

    StyleguideController(Pages pages, Places places, Sharing sharing, MessageSource messages) {
        this.pages = pages;
        this.places = places;
        this.sharing = sharing;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String styleguide(Locale reader, Model model) {
        new ShownForm<>(PATH, "", "", List.of(error("name", "required", reader), error("consent", "required", reader)))
                .into(model);
        model.addAttribute("territories", places.territories(reader).subList(0, 20));
        model.addAttribute(
                "regions",
                places.regions(reader).stream()
                        .filter(region -> !region.code().equals(Region.INTERNATIONAL.code()))
                        .toList());
        model.addAttribute("entries", entries());
        model.addAttribute("share", sharing.of("Convoca", PATH));
        model.addAttribute("rollPath", PATH);
        model.addAttribute("page", pages.unlisted(reader, PATH));
        return "styleguide";
    }

    private FormError error(String field, String code, Locale reader) {
        return new FormError(field, messages.getMessage("error." + field + "." + code, null, reader));
    }

    /** Names in several scripts, of which one runs against the direction of most pages. */
    private static List<Entry> entries() {
        return List.of(
                new Entry("1", "Asociación Vecinal La Ribera", "es", "AVR", "https://example.org", null, null),
                new Entry("2", "اتحاد النقابات", "ar", null, null, "Union of Trade Unions", null),
                new Entry("3", "노동당", "ko", null, null, null, null),
                new Entry("4", "Партия труда", "ru", "ПТ", null, null, null));
    }
}

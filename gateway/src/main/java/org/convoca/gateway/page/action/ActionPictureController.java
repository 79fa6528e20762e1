package org.convoca.gateway.page.action;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.client.Actions;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.picture.Picture;
import org.convoca.gateway.page.picture.Pictures;
import org.convoca.platform.problem.ProblemType;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The picture that goes with a street action wherever its link is passed on: what, when and where. */
@Controller
class ActionPictureController {

    private final Actions actions;
    private final Places places;
    private final Pictures pictures;
    private final MessageSource messages;
    private final Paths paths;

    ActionPictureController(Actions actions, Places places, Pictures pictures, MessageSource messages, Paths paths) {
        this.actions = actions;
        this.places = places;
        this.pictures = pictures;
        this.messages = messages;
        this.paths = paths;
    }

    @GetMapping(ActionPaths.ACTION + "/picture.png")
    ResponseEntity<byte[]> picture(@PathVariable String lang, @PathVariable String id) {
        var language = paths.language(lang);
        var action = Readings.required(actions.find(ActionPaths.id(id), language.locale()), ProblemType.NOT_FOUND)
                .value();
        return pictures.answer(picture(action, language));
    }

    private Picture picture(ActionView action, Language language) {
        var reader = language.locale();
        return new Picture(
                language.isRightToLeft(),
                over(action, reader),
                Wording.of(action.title(), reader).text(),
                List.of(when(action, reader), where(action, reader)),
                pictures.site());
    }

    /** The kind, with what one must know before going there. */
    private String over(ActionView action, Locale reader) {
        var marks = ActionLine.marks(action).stream().map(mark -> "action.mark." + mark);
        return Stream.concat(Stream.of("action.kind." + action.kind().code()), marks)
                .map(key -> messages.getMessage(key, null, reader))
                .collect(Collectors.joining(" · "));
    }

    private String when(ActionView action, Locale reader) {
        var text = Whens.text(When.of(action), reader);
        return text.isEmpty() ? messages.getMessage("actions.undated", null, reader) : text;
    }

    private String where(ActionView action, Locale reader) {
        var place = action.place();
        if (place == null) {
            return "";
        }
        var territory = place.territory() == null ? "" : places.territory(place.territory(), reader);
        return Stream.of(place.name(), place.locality(), territory)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}

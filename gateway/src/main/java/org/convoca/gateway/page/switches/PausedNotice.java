package org.convoca.gateway.page.switches;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Says on top of a page with a form that what the form does is paused, before anybody fills it in. */
@Component
class PausedNotice implements HandlerInterceptor {

    private static final Map<Switch, List<PathPattern>> FORMS = new EnumMap<>(Map.of(
            Switch.SIGNING,
            patterns("/{lang}/calls/{slug}", "/embed/{slug}/sign"),
            Switch.REGISTERING,
            patterns("/{lang}/calls/{slug}/request"),
            Switch.CLAIMS,
            patterns("/{lang}/calls/{slug}/claims/{id}"),
            Switch.ACTIONS,
            patterns("/registration", "/registration/import", "/registration/actions/**")));

    private final Switches switches;

    PausedNotice(Switches switches) {
        this.switches = switches;
    }

    private static List<PathPattern> patterns(String... patterns) {
        return Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var view = page == null ? null : page.getViewName();
        if (page == null || view == null || view.startsWith("redirect:")) {
            return;
        }
        var path = PathContainer.parsePath(request.getRequestURI());
        FORMS.forEach((which, forms) -> {
            if (switches.isOff(which) && forms.stream().anyMatch(form -> form.matches(path))) {
                page.addObject("paused", which.code());
            }
        });
    }
}

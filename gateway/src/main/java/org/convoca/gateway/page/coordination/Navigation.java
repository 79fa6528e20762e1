package org.convoca.gateway.page.coordination;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Adds to every page of coordinators who is at work, and where else one can go. Which page it is, is read from its address. */
@Component
class Navigation implements HandlerInterceptor {

    /** Asked for late: they need what the configuration of the web makes. */
    private final ObjectProvider<Desks> desks;

    private final ObjectProvider<ResourceUrlProvider> resources;

    Navigation(ObjectProvider<Desks> desks, ObjectProvider<ResourceUrlProvider> resources) {
        this.desks = desks;
        this.resources = resources;
    }

    /** An entry of the navigation. */
    record Entry(String code, String path, boolean current) {}

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var view = page == null ? null : page.getViewName();
        if (page == null || view == null || view.startsWith("redirect:")) {
            return;
        }
        desks.getObject().of(request).ifPresent(desk -> {
            page.addObject("desk", desk);
            page.addObject("deskHome", desk.to(Desk.HOME));
            page.addObject("deskEntries", entries(desk, request.getRequestURI()));
            page.addObject("deskStyle", resources.getObject().getForLookupPath("/assets/coordination.css"));
        });
    }

    private static List<Entry> entries(Desk desk, String path) {
        return Tab.of(desk).stream()
                .map(tab -> new Entry(
                        tab.code(), desk.to(tab.path()), path.equals(tab.path()) || path.startsWith(tab.path() + "/")))
                .toList();
    }
}

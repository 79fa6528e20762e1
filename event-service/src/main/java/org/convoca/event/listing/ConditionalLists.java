package org.convoca.event.listing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Tags lists, single actions and totals by what they say, so that whoever has them is told in one word that nothing is new. They are small; feeds are not,
 * and tag themselves by the state of what they are made of.
 */
@Component
class ConditionalLists extends ShallowEtagHeaderFilter {

    private static final Pattern TAGGED =
            Pattern.compile("/api/v1/(calls/[^/]+/actions(/totals)?|actions/[0-9a-fA-F-]+)");

    ConditionalLists() {
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TAGGED.matcher(request.getRequestURI()).matches();
    }
}

package org.convoca.gateway.page.coordination;

import java.util.List;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.page.Readings;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;

/** The calls from which a convener chooses, where a page is about one of them. Thread-safe. */
@Component
public class ConvenedCalls {

    private final Calls calls;

    ConvenedCalls(Calls calls) {
        this.calls = calls;
    }

    /** @param language of the title */
    public record Line(String title, String language, String path) {}

    /** @param page below which each call has its own, by its slug */
    public List<Line> of(Desk desk, String page) {
        return Readings.required(calls.all(desk.reader()), ProblemType.NOT_FOUND).value().stream()
                .filter(call -> desk.coordination().looksAfter(call.slug()))
                .map(call -> new Line(call.title(), call.language(), desk.to(page + "/" + call.slug())))
                .toList();
    }
}

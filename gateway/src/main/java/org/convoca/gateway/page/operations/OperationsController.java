package org.convoca.gateway.page.operations;

import java.util.List;
import java.util.function.Supplier;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Operations;
import org.convoca.gateway.client.Operations.Part;
import org.convoca.gateway.client.Operations.Place;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what waits, asks once more before something is done about it, and does it. */
@Controller
class OperationsController {

    static final String OPERATIONS = Desk.HOME + "/operations";

    private static final String OUTBOX =
            OPERATIONS + "/outbox/{part:[a-z]+}/{collection:[a-z_-]+}/{id:[A-Za-z0-9._-]+}";
    private static final String LETTER =
            OPERATIONS + "/letters/{part:[a-z]+}/{topic:[A-Za-z0-9._-]+}/{partition:[0-9]{1,6}}/{offset:[0-9]{1,18}}";
    private static final List<String> DONE = List.of("replay", "drop", "retry", "gone", "press-again");

    private final Operations operations;
    private final OperationsPage page;
    private final Desks desks;

    OperationsController(Operations operations, OperationsPage page, Desks desks) {
        this.operations = operations;
        this.page = page;
        this.desks = desks;
    }

    /** What can be done about a dead letter. */
    enum Step {
        REPLAY,
        DROP;

        static Step of(String typed) {
            return switch (typed) {
                case "replay" -> REPLAY;
                case "drop" -> DROP;
                default -> throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            };
        }
    }

    @GetMapping(OPERATIONS)
    String show(Desk desk, @RequestParam(defaultValue = "") String done, Model model) {
        desk.needs(desk.isConvenerOfAll());
        return page.list(desk, operations.all(desk.coordination()), DONE.contains(done) ? done : "", model);
    }

    /** Says what it would be; the letter may have been dealt with meanwhile. */
    @GetMapping(LETTER + "/{step:replay|drop}")
    String sure(
            Desk desk,
            @PathVariable String part,
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @PathVariable String step,
            Model model) {
        desk.needs(desk.isConvenerOfAll());
        var place = new Place(part(part), topic, partition, offset);
        var letters = Readings.required(operations.letters(desk.coordination(), place.part()), ProblemType.NOT_FOUND);
        var letter = letters.value().letters().stream()
                .filter(one -> one.topic().equals(topic) && one.partition() == partition && one.offset() == offset)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint()));
        return page.sure(desk, place.part(), letter, Step.of(step), model);
    }

    @PostMapping(path = LETTER + "/{step:replay|drop}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView deal(
            Desk desk,
            @PathVariable String part,
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @PathVariable String step,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form) {
        var place = new Place(part(part), topic, partition, offset);
        return pressed(desk, form, step, () -> switch (Step.of(step)) {
            case REPLAY -> operations.replay(desk.coordination(), place);
            case DROP -> operations.drop(desk.coordination(), place);
        });
    }

    /** Trying once more harms nothing, so nobody is asked again. */
    @PostMapping(path = OUTBOX + "/retry", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView retry(
            Desk desk,
            @PathVariable String part,
            @PathVariable String collection,
            @PathVariable String id,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form) {
        return pressed(desk, form, "retry", () -> operations.retry(desk.coordination(), part(part), collection, id));
    }

    private static Part part(String code) {
        return Part.find(code)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint()));
    }

    private ModelAndView pressed(Desk desk, @Nullable String form, String done, Supplier<Attempt<Boolean>> step) {
        desk.needs(desk.isConvenerOfAll());
        if (desks.accepted(form, OPERATIONS).isEmpty()) {
            return back(desk, "press-again");
        }
        return switch (step.get()) {
            case Attempt.Done<Boolean> _ -> back(desk, done);
            case Attempt.Refused<Boolean> _, Attempt.Missing<Boolean> _, Attempt.Invalid<Boolean> _ ->
                back(desk, "gone");
            case Attempt.Unavailable<Boolean> _ -> throw Readings.unavailable();
        };
    }

    private static ModelAndView back(Desk desk, String done) {
        return Redirects.seeOther(desk.to(OPERATIONS + "?done=" + done));
    }
}

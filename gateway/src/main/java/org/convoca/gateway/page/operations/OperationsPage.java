package org.convoca.gateway.page.operations;

import java.util.List;
import org.convoca.gateway.client.Operations.Blocked;
import org.convoca.gateway.client.Operations.Letter;
import org.convoca.gateway.client.Operations.Letters;
import org.convoca.gateway.client.Operations.Outbox;
import org.convoca.gateway.client.Operations.Part;
import org.convoca.gateway.client.Operations.Waiting;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.operations.OperationsController.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of operations show. */
@Component
class OperationsPage {

    private static final int MINUTE = 60;

    private final Desks desks;

    OperationsPage(Desks desks) {
        this.desks = desks;
    }

    /**
     * A service with what waits in it.
     *
     * @param outbox null while the service does not answer
     * @param letters null while the service or the broker does not answer
     */
    record Section(
            String code,
            @Nullable Outbox outbox,
            long minutes,
            List<BlockedLine> blocked,
            @Nullable Letters letters,
            List<LetterLine> lines) {}

    /** What is set aside, as it is listed. */
    record BlockedLine(Blocked blocked, String since, String retryPath) {}

    /** A dead letter as it is listed. */
    record LetterLine(Letter letter, String at, String replayPath, String dropPath) {}

    String list(Desk desk, List<Waiting> all, String done, Model model) {
        desks.frame(desk, OperationsController.OPERATIONS, model);
        model.addAttribute(
                "sections", all.stream().map(waiting -> section(desk, waiting)).toList());
        model.addAttribute("token", desks.token(OperationsController.OPERATIONS));
        model.addAttribute("done", done);
        return "operations";
    }

    private static Section section(Desk desk, Waiting waiting) {
        var outbox = found(waiting.outbox());
        var letters = found(waiting.letters());
        var known = letters == null || letters.known() ? letters : null;
        return new Section(
                waiting.part().code(),
                outbox,
                outbox == null ? 0 : outbox.oldestSeconds() / MINUTE,
                outbox == null
                        ? List.of()
                        : outbox.blocked().stream()
                                .map(blocked -> line(desk, waiting.part(), blocked))
                                .toList(),
                known,
                known == null
                        ? List.of()
                        : known.letters().stream()
                                .map(letter -> line(desk, waiting.part(), letter))
                                .toList());
    }

    private static <T> @Nullable T found(Reading<T> reading) {
        return switch (reading) {
            case Reading.Found<T> found -> found.value();
            case Reading.Missing<T> _, Reading.Unavailable<T> _ -> null;
        };
    }

    private static BlockedLine line(Desk desk, Part part, Blocked blocked) {
        var path = "%s/outbox/%s/%s/%s/retry"
                .formatted(OperationsController.OPERATIONS, part.code(), blocked.collection(), blocked.id());
        return new BlockedLine(blocked, desk.moment(blocked.since()), desk.to(path));
    }

    private static LetterLine line(Desk desk, Part part, Letter letter) {
        return new LetterLine(
                letter,
                desk.moment(letter.at()),
                desk.to(path(part, letter) + "/replay"),
                desk.to(path(part, letter) + "/drop"));
    }

    private static String path(Part part, Letter letter) {
        return "%s/letters/%s/%s/%d/%d"
                .formatted(
                        OperationsController.OPERATIONS,
                        part.code(),
                        letter.topic(),
                        letter.partition(),
                        letter.offset());
    }

    String sure(Desk desk, Part part, Letter letter, Step step, Model model) {
        var code = step == Step.DROP ? "drop" : "replay";
        var path = path(part, letter) + "/" + code;
        desks.frame(desk, path, model);
        model.addAttribute("step", code);
        model.addAttribute("line", line(desk, part, letter));
        model.addAttribute("path", desk.to(path));
        model.addAttribute("back", desk.to(OperationsController.OPERATIONS));
        model.addAttribute("token", desks.token(OperationsController.OPERATIONS));
        return "operations-sure";
    }
}

package org.convoca.event.attendance;

import java.util.regex.Pattern;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Actions;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts a passer-by who says to come. One visitor counts once for an action, and can take it back on the same day. */
@RestController
@RequestMapping("/internal/actions/{action}/attendance")
@CalledBy("gateway")
class AttendanceController {

    private static final Pattern VISITOR = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    private final Actions actions;
    private final Attendance attendance;
    private final Marks marks;

    AttendanceController(Actions actions, Attendance attendance, Marks marks) {
        this.actions = actions;
        this.attendance = attendance;
        this.marks = marks;
    }

    /** @param visitor opaque, the same for one visitor on one day */
    record Visit(@Nullable String visitor) {
        @Override
        public String toString() {
            return "Visit[hidden]";
        }
    }

    /**
     * What came of it.
     *
     * @param coming how many say so now
     * @param counted whether this visitor is among them
     */
    record Coming(long coming, boolean counted) {}

    @PostMapping
    Coming come(@PathVariable String action, @RequestBody Visit visit) {
        var id = upcoming(action);
        var visitor = visitor(visit);
        if (marks.isMarked(id, visitor)) {
            return new Coming(attendance.of(id), true);
        }
        if (!marks.take(visitor)) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "Nobody can go to so many places on one day.");
        }
        if (marks.add(id, visitor)) {
            attendance.add(id, 1);
        }
        return new Coming(attendance.of(id), true);
    }

    @DeleteMapping
    Coming stayAway(@PathVariable String action, @RequestBody Visit visit) {
        var id = upcoming(action);
        if (marks.remove(id, visitor(visit))) {
            attendance.add(id, -1);
        }
        return new Coming(attendance.of(id), false);
    }

    private ActionId upcoming(String action) {
        var found = ActionId.parse(action)
                .flatMap(actions::find)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such action."));
        if (found.status() != ActionStatus.PUBLISHED) {
            throw new ProblemException(ProblemType.CONFLICT, "Nobody can come to it any more.");
        }
        return found.id();
    }

    private static String visitor(Visit visit) {
        var visitor = visit.visitor();
        if (visitor == null || !VISITOR.matcher(visitor).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "This is no visitor.");
        }
        return visitor;
    }
}

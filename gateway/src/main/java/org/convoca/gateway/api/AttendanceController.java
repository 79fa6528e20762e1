package org.convoca.gateway.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.convoca.gateway.client.Attendance;
import org.convoca.gateway.client.Attendance.Coming;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.Visitors;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "I'm coming", for programs: one address counts once for an action, and nobody is named. */
@RestController
@RequestMapping("/api/v1/actions/{id:[0-9a-f-]{36}}/attendance")
class AttendanceController {

    private final Attendance attendance;
    private final Visitors visitors;

    AttendanceController(Attendance attendance, Visitors visitors) {
        this.attendance = attendance;
        this.visitors = visitors;
    }

    @PostMapping
    Coming come(@PathVariable UUID id, HttpServletRequest request) {
        var coming = answered(attendance.come(id, visitors.of(request)));
        if (!coming.counted()) {
            throw refused();
        }
        return coming;
    }

    @DeleteMapping
    Coming stayAway(@PathVariable UUID id, HttpServletRequest request) {
        return answered(attendance.stayAway(id, visitors.of(request)));
    }

    private static Coming answered(Reading<Coming> reading) {
        return switch (reading) {
            case Reading.Found<Coming> found -> found.value();
            case Reading.Missing<Coming> _ ->
                throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            case Reading.Unavailable<Coming> _ -> throw away();
        };
    }

    private static ProblemException refused() {
        return new ProblemException(
                ProblemType.CONFLICT, "The action is over, or this address has said enough for today.");
    }

    static ProblemException away() {
        return new ProblemException(
                ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.hint(), java.util.List.of(), Reading.LATER);
    }
}

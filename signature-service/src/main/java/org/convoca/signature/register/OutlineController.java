package org.convoca.signature.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the one component that writes digests what things are called at the moment of sending, since events of what is not public name nothing. */
@RestController
@CalledBy("notification-service")
class OutlineController {

    private static final int MOST = 200;

    private final List<Kept> kinds;

    OutlineController(List<Kept> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    record Wanted(
            @Nullable List<@Nullable UUID> signatures,
            @Nullable List<@Nullable UUID> claims) {

        List<UUID> of(String kind) {
            var ids = switch (kind) {
                case "claim" -> claims;
                case "signature" -> signatures;
                default -> null;
            };
            return ids == null
                    ? List.of()
                    : ids.stream().filter(Objects::nonNull).distinct().toList();
        }
    }

    record Answer(List<Kept.Outline> items) {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /** In no order; what is gone is left out. */
    @PostMapping("/internal/outlines")
    ResponseEntity<Answer> outlines(@RequestBody Wanted wanted) {
        if (wanted.of("signature").size() + wanted.of("claim").size() > MOST) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Nothing was looked up.",
                    List.of(new FieldError("/signatures", "out-of-range", "At most " + MOST + " at a time.")));
        }
        var items = new ArrayList<Kept.Outline>();
        kinds.forEach(kind -> items.addAll(kind.outlines(wanted.of(kind.kind()))));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer(items));
    }
}

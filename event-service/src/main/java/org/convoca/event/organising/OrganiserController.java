package org.convoca.event.organising;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.StreetAction;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.request.IdempotencyKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What organisers write, read and change of their actions. */
@RestController
@RequestMapping("/api/v1/registrations/{registration}/actions")
@CalledBy({"gateway", "operator"})
class OrganiserController {

    private final Access access;
    private final OwnActions actions;
    private final Organising organising;
    private final Ending ending;
    private final OrganiserViews views;

    OrganiserController(Access access, OwnActions actions, Organising organising, Ending ending, OrganiserViews views) {
        this.access = access;
        this.actions = actions;
        this.organising = organising;
        this.ending = ending;
        this.views = views;
    }

    record Items(List<OrganiserView> items) {}

    @GetMapping
    Items all(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String registration) {
        var group = access.group(caller, registration);
        return new Items(views.all(group, actions.all(group)));
    }

    @PostMapping
    ResponseEntity<OrganiserView> draft(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String registration,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ActionForm form) {
        var group = access.group(caller, registration);
        return created(group, organising.draft(group, newId(group, key), form));
    }

    private ResponseEntity<OrganiserView> created(RegisteredGroup group, Stored<StreetAction> stored) {
        var location = "/api/v1/registrations/" + group.registration() + "/actions/" + stored.id();
        return ResponseEntity.created(URI.create(location)).body(views.of(group, stored));
    }

    private static ActionId newId(RegisteredGroup group, @Nullable String key) {
        if (key == null) {
            return new ActionId(UUID.randomUUID());
        }
        IdempotencyKeys.refuseUnlessKey(key);
        return DerivedId.ofKey(group.registration(), key);
    }

    @GetMapping("/{action}")
    OrganiserView one(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String registration,
            @PathVariable String action) {
        var group = access.group(caller, registration);
        return views.of(group, actions.get(group, id(action)));
    }

    @PatchMapping("/{action}")
    OrganiserView edit(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String registration,
            @PathVariable String action,
            @RequestBody JsonNode patch) {
        var group = access.group(caller, registration);
        var version = version(patch);
        var edited = organising.edit(group, id(action), version, patch, caller.isOperator());
        return views.of(group, edited);
    }

    private static long version(JsonNode patch) {
        var version = patch.get("version");
        if (version == null || !version.isIntegralNumber()) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Say which version you changed.",
                    List.of(new FieldError("/version", "required", "Give the version that you read.")));
        }
        if (patch instanceof ObjectNode object) {
            object.remove("version");
        }
        return version.longValue();
    }

    @DeleteMapping("/{action}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String registration,
            @PathVariable String action) {
        ending.discard(access.group(caller, registration), id(action));
    }

    @PostMapping("/{action}/submit")
    OrganiserView submit(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String registration,
            @PathVariable String action) {
        var group = access.group(caller, registration);
        return views.of(group, organising.submit(group, id(action), caller.isOperator()));
    }

    record Cancellation(@Nullable String reason) {}

    @PostMapping("/{action}/cancel")
    OrganiserView cancel(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String registration,
            @PathVariable String action,
            @RequestBody Cancellation cancellation) {
        var group = access.group(caller, registration);
        return views.of(group, ending.cancel(group, id(action), Reasons.checked(cancellation.reason())));
    }

    @PostMapping("/{action}/copy")
    ResponseEntity<OrganiserView> copy(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String registration,
            @PathVariable String action,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode patch) {
        var group = access.group(caller, registration);
        return created(group, organising.copy(group, id(action), newId(group, key), patch));
    }

    static ActionId id(String action) {
        return Optional.of(action).flatMap(ActionId::parse).orElseThrow(OwnActions::notFound);
    }
}

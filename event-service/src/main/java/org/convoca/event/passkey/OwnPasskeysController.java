package org.convoca.event.passkey;

import java.util.List;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.text.NameText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Coordinators add passkeys, name them and take them away. */
@RestController
@RequestMapping("/api/v1/coordination/me/passkeys")
@CalledBy("gateway")
class OwnPasskeysController {

    private static final int LONGEST_LABEL = 60;

    private final StoredPasskeys passkeys;
    private final Ceremonies ceremonies;
    private final Challenges challenges;
    private final PasskeyJson json;

    OwnPasskeysController(StoredPasskeys passkeys, Ceremonies ceremonies, Challenges challenges, PasskeyJson json) {
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.challenges = challenges;
        this.json = json;
    }

    record Items(List<Passkey> items) {}

    @GetMapping
    ResponseEntity<Items> all(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return unkept(new Items(passkeys.of(own(caller))));
    }

    /**
     * What a browser needs to make one.
     *
     * @param handle to be sent back with it
     * @param options for {@code navigator.credentials.create}
     */
    record Wanted(String handle, JsonNode options) {
        @Override
        public String toString() {
            return "Wanted[hidden]";
        }
    }

    @PostMapping("/options")
    ResponseEntity<Wanted> options(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var coordinator = own(caller);
        refuseTooMany(coordinator);
        var options = ceremonies.making(coordinator);
        return unkept(new Wanted(challenges.keep(options.getChallenge(), coordinator), json.written(options)));
    }

    record Made(
            @Nullable String handle,
            @Nullable String label,
            @Nullable JsonNode credential) {
        @Override
        public String toString() {
            return "Made[hidden]";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Items add(@RequestBody Made made, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var coordinator = own(caller);
        var label = label(made.label());
        refuseTooMany(coordinator);
        var challenge = challenges
                .take(made.handle() == null ? "" : made.handle(), coordinator)
                .orElseThrow(() -> wrong("/handle", "expired", "This took too long, or was sent before."));
        var credential = made.credential();
        var taken = credential != null
                && json.made(credential)
                        .filter(whole -> ceremonies.made(coordinator, challenge, whole, label))
                        .isPresent();
        if (!taken) {
            throw wrong("/credential", "not-taken", "This is no passkey that was made for this place just now.");
        }
        return new Items(passkeys.of(coordinator));
    }

    private void refuseTooMany(UUID coordinator) {
        if (passkeys.count(coordinator) >= StoredPasskeys.MOST) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "There are " + StoredPasskeys.MOST + " passkeys already: remove one first.");
        }
    }

    record Renamed(@Nullable String label) {
        @Override
        public String toString() {
            return "Renamed[hidden]";
        }
    }

    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(
            @PathVariable UUID id, @RequestBody Renamed renamed, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        if (!passkeys.rename(id, own(caller), label(renamed.label()))) {
            throw nothingHere();
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        if (!passkeys.remove(id, own(caller))) {
            throw nothingHere();
        }
    }

    private static String label(@Nullable String typed) {
        var label = typed == null ? "" : NameText.normalised(typed);
        if (label.isEmpty()) {
            throw wrong("/label", "required", "It needs a name.");
        }
        if (label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            throw wrong("/label", "too-long", "At most " + LONGEST_LABEL + " characters.");
        }
        if (!NameText.isReadable(label)) {
            throw wrong("/label", "not-allowed-characters", "Some of these characters cannot be read.");
        }
        return label;
    }

    private static UUID own(Caller caller) {
        var coordination = caller.coordination();
        if (coordination == null) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This is for coordinators.");
        }
        return coordination.coordinator();
    }

    private static ProblemException nothingHere() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such passkey.");
    }

    private static ProblemException wrong(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "This passkey was not taken.",
                List.of(new FieldError(pointer, code, message)));
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}

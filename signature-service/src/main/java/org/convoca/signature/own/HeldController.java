package org.convoca.signature.own;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.text.EmailAddress;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.Contacts;
import org.convoca.signature.signing.Held;
import org.convoca.signature.signing.HeldSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is kept about a person, for that person (GDPR, Article 15). Whoever asks came by a mailed link, and so has shown to read the mailbox: knowing an
 * address is not enough. By the mailbox all that belongs to it is found, whatever it was kept for.
 */
@RestController
@CalledBy("gateway")
class HeldController {

    private final Holders holders;
    private final Contacts contacts;
    private final List<HeldSource> sources;

    HeldController(Holders holders, Contacts contacts, List<HeldSource> sources) {
        this.holders = holders;
        this.contacts = contacts;
        this.sources = sources;
    }

    /** @param email of somebody who has shown to the caller, by a mailed link, that it is theirs */
    record Asked(@Nullable String call, @Nullable String email) {
        @Override
        public String toString() {
            return "Asked[hidden]";
        }
    }

    record Items(List<Held> items) {}

    @GetMapping("/internal/signatures/{id}/held")
    ResponseEntity<Items> ofContact(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var signature = holders.find(caller, id).state();
        var person = contacts.open(signature.id(), Objects.requireNonNull(signature.contact()));
        return all(signature.submission().call(), person.address());
    }

    @PostMapping("/internal/held")
    ResponseEntity<Items> of(@RequestBody Asked asked) {
        var call = CallSlug.of(Objects.requireNonNullElse(asked.call(), "")).orElseThrow(HeldController::refused);
        var address = EmailAddress.parse(Objects.requireNonNullElse(asked.email(), ""))
                .orElseThrow(HeldController::refused);
        return all(call, address);
    }

    private ResponseEntity<Items> all(CallSlug call, EmailAddress address) {
        var items = sources.stream()
                .flatMap(source -> source.heldAbout(call, address).stream())
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Items(items));
    }

    private static ProblemException refused() {
        return new ProblemException(ProblemType.INVALID_REQUEST, "A call and a mail address are needed.");
    }
}

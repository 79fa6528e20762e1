package org.convoca.signature.text;

import org.convoca.contracts.call.CallStatus;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.call.Call;
import org.convoca.signature.call.CallContent;
import org.convoca.signature.call.CallNotFound;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every text that was ever signed stays readable, so that each signature can be traced to its words. */
@RestController
@RequestMapping("/api/v1/calls/{slug}/texts")
@CalledBy({"gateway", "operator"})
class TextController {

    private final Calls calls;

    TextController(Calls calls) {
        this.calls = calls;
    }

    @GetMapping
    ResponseEntity<TextView.History> history(@PathVariable String slug) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(TextView.History.of(shown(slug)));
    }

    @GetMapping("/{language}/{version:[0-9]{1,6}}")
    ResponseEntity<TextView> version(
            @PathVariable String slug, @PathVariable String language, @PathVariable int version) {
        var call = shown(slug);
        var text = call.version(language, version)
                .orElseThrow(
                        () -> new ProblemException(ProblemType.NOT_FOUND, "There is no such version of the text."));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + text.hash().substring(0, 16)
                        + (text.equals(call.texts().get(language)) ? "" : "-earlier") + "\"")
                .body(TextView.of(call, text));
    }

    private CallContent shown(String slug) {
        return CallSlug.of(slug)
                .flatMap(calls::recent)
                .map(Stored::state)
                .filter(call -> call.status() != CallStatus.DRAFT)
                .map(Call::content)
                .orElseThrow(CallNotFound::problem);
    }
}

package org.convoca.signature.signing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.osdi.Osdi;
import org.convoca.platform.problem.ProblemException;
import org.convoca.signature.call.CallAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Takes signatures from partners' programs that speak OSDI. They are signatures as all others: confirmed by mail, and reviewed where the call says so. */
@RestController
@CalledBy({"gateway", "operator"})
class OsdiSigningController {

    private final SigningRequests requests;
    private final CallAddresses addresses;

    OsdiSigningController(SigningRequests requests, CallAddresses addresses) {
        this.requests = requests;
        this.addresses = addresses;
    }

    /**
     * The {@code osdi:signature} that there will be once it is confirmed; until then it has no address.
     *
     * @param status beyond the standard
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Recorded(
            List<String> identifiers,
            String originSystem,
            SignatureStatus status,
            @JsonProperty("_links") Map<String, Osdi.Link> links) {

        static Recorded of(SignatureId id, @Nullable List<@Nullable String> theirs, URI petition) {
            var identifiers = Stream.concat(
                            Stream.of(Osdi.identifier(id)),
                            Stream.ofNullable(theirs).flatMap(List::stream).filter(Objects::nonNull))
                    .toList();
            return new Recorded(
                    identifiers,
                    Osdi.SYSTEM,
                    SignatureStatus.AWAITING_CONFIRMATION,
                    Map.of("osdi:petition", new Osdi.Link(petition)));
        }
    }

    /** @param key of the request; without it the first of its own identifiers stands in */
    @PostMapping(
            path = "/api/v1/calls/{slug}/osdi/record_signature_helper",
            consumes = {MediaType.APPLICATION_JSON_VALUE, Osdi.CONTENT_TYPE},
            produces = {Osdi.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE})
    Recorded record(
            @PathVariable String slug,
            @RequestBody OsdiSignup signup,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = SigningController.PARTNER, required = false) @Nullable UUID partner) {
        var unique = key == null ? signup.firstIdentifier().orElse(null) : key;
        var id = sign(slug, signup, SigningRequests.Key.of(unique, partner));
        return Recorded.of(id, signup.identifiers(), addresses.api(slug, "/osdi/petition"));
    }

    private SignatureId sign(String slug, OsdiSignup signup, SigningRequests.@Nullable Key key) {
        try {
            return requests.sign(slug, signup.form(), SignatureOrigin.API, key);
        } catch (ProblemException e) {
            throw e.about(OsdiSignup::inTheirs);
        }
    }
}

package org.convoca.signature.own;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.signature.form.SignatureForm.ContactPart;
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

/** What an organisation sees and changes of its own signature, by the session that the gateway keeps. */
@RestController
@RequestMapping("/api/v1/signatures/{id}")
@CalledBy("gateway")
class OwnController {

    private static final String VERSION = "version";

    private final Holders holders;
    private final OwnViews views;
    private final Amending amending;
    private final Handing handing;
    private final Leaving leaving;

    OwnController(Holders holders, OwnViews views, Amending amending, Handing handing, Leaving leaving) {
        this.holders = holders;
        this.views = views;
        this.amending = amending;
        this.handing = handing;
        this.leaving = leaving;
    }

    record ContactChange(
            @Nullable ContactPart contact, @Nullable String locale) {
        @Override
        public String toString() {
            return "ContactChange[hidden]";
        }
    }

    @GetMapping
    ResponseEntity<OwnViews.OwnView> look(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return answer(caller, id);
    }

    @PatchMapping
    ResponseEntity<OwnViews.OwnView> amend(
            @PathVariable UUID id,
            @RequestBody Map<String, @Nullable Object> patch,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var fields = new HashMap<>(patch);
        var version = fields.remove(VERSION) instanceof Number number ? (Long) number.longValue() : null;
        amending.amend(caller, id, fields, version);
        return answer(caller, id);
    }

    @PostMapping("/withdrawal")
    ResponseEntity<OwnViews.OwnView> withdraw(
            @PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        leaving.withdraw(caller, id);
        return answer(caller, id);
    }

    @PostMapping("/contact-changes")
    ResponseEntity<OwnViews.OwnView> handOver(
            @PathVariable UUID id,
            @RequestBody ContactChange change,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        handing.ask(caller, id, change.contact(), change.locale());
        return answer(caller, id);
    }

    @DeleteMapping("/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        leaving.erase(caller, id);
    }

    private ResponseEntity<OwnViews.OwnView> answer(Caller caller, UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.of(holders.find(caller, id)));
    }
}

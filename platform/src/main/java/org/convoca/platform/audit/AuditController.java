package org.convoca.platform.audit;

import java.util.List;
import org.convoca.platform.internal.CalledBy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands the chain to the operator, who follows it on a machine of their own. */
@RestController
@RequestMapping("/internal/audit")
@CalledBy("operator")
class AuditController {

    private static final int MOST = 200;

    private final AuditStore store;

    AuditController(AuditStore store) {
        this.store = store;
    }

    /**
     * @param anchor where the chain was cut off; the first record follows it
     * @param items in the order of the chain
     */
    record Page(AuditPoint anchor, List<AuditRecord> items) {}

    /** @param after the sequence of the last record of the page before; -1 for the first page */
    @GetMapping
    Page page(@RequestParam(defaultValue = "-1") long after) {
        var anchor = store.anchor();
        return new Page(anchor, store.page(Math.max(after, anchor.sequence()), MOST));
    }
}

package org.convoca.platform.sealing;

import org.convoca.platform.internal.CalledBy;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator have all people’s keys wrapped with the newest key of the keyset. */
@RestController
@CalledBy("operator")
class ResealingController {

    private final Resealing resealing;

    ResealingController(Resealing resealing) {
        this.resealing = resealing;
    }

    @PostMapping("/internal/sealing/rewrap")
    Resealing.Report rewrap() {
        return resealing.run();
    }
}

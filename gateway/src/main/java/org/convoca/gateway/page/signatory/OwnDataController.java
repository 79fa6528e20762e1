package org.convoca.gateway.page.signatory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.convoca.gateway.client.HeldData;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.held.HeldPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the contact of a signature sees all that is kept about them, and takes it along. */
@Controller
class OwnDataController {

    private final OwnDesks desks;
    private final HeldData data;
    private final HeldPage page;

    OwnDataController(OwnDesks desks, HeldData data, HeldPage page) {
        this.desks = desks;
        this.data = data;
        this.page = page;
    }

    @GetMapping(OwnDesk.DATA)
    String look(Model model, HttpServletRequest request, HttpServletResponse response) {
        return desks.of(request, response)
                .map(desk -> {
                    desks.frame(desk, OwnDesk.DATA, model);
                    model.addAttribute("of", "signature");
                    return page.show(held(desk), OwnDesk.DATA + ".json", desk.reader(), model);
                })
                .orElseGet(() -> desks.signedOut(request, response, model));
    }

    @GetMapping(OwnDesk.DATA + ".json")
    ResponseEntity<HeldPage.Document> file(HttpServletRequest request, HttpServletResponse response) {
        return desks.of(request, response)
                .map(desk -> page.file(held(desk)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(OwnDesk.DATA))
                        .build());
    }

    private Reading<List<HeldData.Held>> held(OwnDesk desk) {
        return data.of(desk.whom(), desk.session().call());
    }
}

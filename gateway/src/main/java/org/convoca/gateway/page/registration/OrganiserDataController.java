package org.convoca.gateway.page.registration;

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

/** Where an organiser sees all that is kept about them, and takes it along. */
@Controller
class OrganiserDataController {

    private static final String DATA = Workspace.HOME + "/data";

    private final Workspaces workspaces;
    private final HeldData data;
    private final HeldPage page;

    OrganiserDataController(Workspaces workspaces, HeldData data, HeldPage page) {
        this.workspaces = workspaces;
        this.data = data;
        this.page = page;
    }

    @GetMapping(DATA)
    String look(Model model, HttpServletRequest request, HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> {
                    workspaces.frame(workspace, DATA, model);
                    model.addAttribute("of", "registration");
                    return page.show(held(workspace), DATA + ".json", workspace.reader(), model);
                })
                .orElseGet(() -> workspaces.signedOut(request, response, model));
    }

    @GetMapping(DATA + ".json")
    ResponseEntity<HeldPage.Document> file(HttpServletRequest request, HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> page.file(held(workspace)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(DATA))
                        .build());
    }

    private Reading<List<HeldData.Held>> held(Workspace workspace) {
        return data.of(workspace.organiser(), workspace.session().call());
    }
}

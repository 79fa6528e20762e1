package org.convoca.signature.importing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.importing.Lists.americas;
import static org.convoca.signature.importing.Lists.importList;
import static org.convoca.signature.importing.Lists.importTable;
import static org.convoca.signature.importing.Lists.outcomes;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.CallFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ServiceTest
class ImportIT {

    private final Api api;
    private final Ledger ledger;
    private final MongoTemplate mongo;
    private String call;

    @Autowired
    ImportIT(Api api, Ledger ledger, MongoTemplate mongo) {
        this.api = api;
        this.ledger = ledger;
        this.mongo = mongo;
    }

    @BeforeEach
    void sendOutACall() {
        call = aCall().sentOut(api);
    }

    @Test
    void bringsTheListOf2020OntoTheRollOnce() {
        var rehearsal = Lists.send(api, call, "list", true, Lists.LIST_OF_2020).json();
        assertThat(rehearsal.get("dryRun").asBoolean()).isTrue();
        assertThat(rehearsal.get("created").asInt()).isEqualTo(241);
        assertThat(ledger.signatures(call)).isEmpty();

        var first = importList(api, call, Lists.LIST_OF_2020).json();
        assertThat(first.get("created").asInt()).isEqualTo(241);
        assertThat(ledger.signatures(call, "published")).hasSize(241);
        assertThat(ledger.about("convoca.signatures", call))
                .hasSize(241)
                .allSatisfy(event -> assertThat(event.fact()).isEqualTo("published"));

        var stored = ledger.signatures(call);
        var second = importList(api, call, Lists.LIST_OF_2020).json();
        assertThat(second.get("same").asInt()).isEqualTo(241);
        assertThat(ledger.signatures(call))
                .containsExactlyInAnyOrderElementsOf(
                        stored.stream().map(ImportIT::withoutOutbox).toList());
        assertThat(ledger.about("convoca.signatures", call)).hasSize(241);
    }

    private static Document withoutOutbox(Document signature) {
        signature.put("outbox", List.of());
        signature.remove("due");
        return signature;
    }

    @Test
    void bringsTheListOnceThoughItIsImportedTwiceAtATime() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> once = () -> importList(api, call, Lists.LIST_OF_2020)
                    .json()
                    .get("created")
                    .asInt();
            var created = 0;
            for (var answer : threads.invokeAll(List.of(once, once))) {
                created += answer.get();
            }
            assertThat(created).isEqualTo(241);
        }
        assertThat(names()).hasSize(241);
        assertThat(ledger.signatures(call, "published").size()).isEqualTo(241);
        assertThat(outcomes(importList(api, call, Lists.LIST_OF_2020))).doesNotContain("created", "changed");
    }

    @Test
    void keepsASignatoryWithoutContactAndWithoutText() {
        importList(api, call, americas("Brazil, MST - Movimento dos Trabalhadores Rurais Sem Terra"));

        var event = ledger.about("convoca.signatures", call).stream()
                .filter(published -> published.data().contains("MST"))
                .findFirst()
                .orElseThrow()
                .data();
        assertThat(event)
                .contains("\"origin\":\"import\"", "\"contact\":false", "\"text\":null", "\"territory\":\"BR\"")
                .contains("\"name\":\"Movimento dos Trabalhadores Rurais Sem Terra\"", "\"acronym\":\"MST\"");
    }

    @Test
    void correctsANameThatTheListCorrects() {
        importList(api, call, americas("Mexico, Maderas del Pueblo del Sureste", "Brazil, MST - Movimento Sem Terra"));

        var corrected = importList(
                api,
                call,
                americas(
                        "Mexico, Maderas del Pueblo del Surestte",
                        "Brazil, MST - Movimento dos Trabalhadores Rurais Sem Terra"));

        assertThat(outcomes(corrected)).isEqualTo("same changed changed");
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "World March of Women",
                        "Maderas del Pueblo del Surestte",
                        "Movimento dos Trabalhadores Rurais Sem Terra");
        assertThat(ledger.about("convoca.signatures", call).stream().map(Ledger.Event::fact))
                .containsExactlyInAnyOrder("published", "published", "published", "amended", "amended");
    }

    @Test
    void letsTwoOrganisationsWithOneAcronymStand() {
        var list = americas("Mexico, FPL - Frente Popular de Lucha", "Mexico, FPL - Asamblea de Barrios Unidos");

        var first = importList(api, call, list);
        assertThat(outcomes(first)).isEqualTo("created created created");
        assertThat(first.json().get("lines").get(2).get("assumed").get(0).asString())
                .startsWith("acronym-shared: ");
        assertThat(names()).contains("Frente Popular de Lucha", "Asamblea de Barrios Unidos");

        assertThat(outcomes(importList(api, call, list))).isEqualTo("same same same");
    }

    @Test
    void reportsALineThatCannotBeReadAndTakesTheRest() {
        var answer = importList(
                api, call, "1. World March of Women\nno number at all\n\n1. Brasil, Consulta Popular\n2. Brazil,\n");

        assertThat(outcomes(answer)).isEqualTo("created rejected created rejected");
        var lines = answer.json().get("lines");
        assertThat(lines.get(1).get("line").asInt()).isEqualTo(2);
        assertThat(lines.get(1).get("reason").asString()).startsWith("not-numbered: ");
        assertThat(lines.get(3).get("line").asInt()).isEqualTo(5);
        assertThat(lines.get(3).get("reason").asString()).startsWith("name-missing: ");
        assertThat(answer.json().get("rejected").asInt()).isEqualTo(2);
    }

    @Test
    void reportsALineWhoseBytesAreNotUtf8() {
        var bytes = americas("Brazil, Uni\u00e3o", "Brazil, Consulta Popular").getBytes(StandardCharsets.ISO_8859_1);

        var answer = api.send(
                "operator",
                "POST",
                "/internal/calls/" + call + "/imports?dryRun=false",
                BodyPublishers.ofByteArray(bytes),
                "Content-Type",
                "text/plain");

        assertThat(outcomes(answer)).isEqualTo("created rejected created");
    }

    @Test
    void leavesALookAlikeInAnotherScriptToAPerson() {
        importList(api, call, americas("Brazil, Consulta Popular"));

        var answer = importList(api, call, americas("Brazil, Consult\u0430 Popular"));

        assertThat(outcomes(answer)).isEqualTo("same needs-a-person");
        assertThat(answer.json().get("needsAPerson").asInt()).isEqualTo(1);
        assertThat(ledger.signatures(call)).hasSize(2);
    }

    @Test
    void leavesAnOrganisationAloneThatHasSignedByItself() {
        aForm().by("Consulta Popular").organisation("territory", "BR").sign(api, call);
        publishAll();

        var answer = importList(api, call, americas("Brazil, Consulta  POPULAR"));

        assertThat(outcomes(answer)).isEqualTo("created same");
        assertThat(answer.json().get("lines").get(1).get("assumed").get(0).asString())
                .startsWith("signed-itself: ");
        assertThat(names()).contains("Consulta Popular");
    }

    /** By hand, since a link that confirms goes by mail. */
    private void publishAll() {
        var waiting = ledger.signatures(call, "awaiting-confirmation").getFirst();
        var submission = waiting.get("state", Document.class).get("submission", Document.class);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(waiting.get("_id"))),
                new Update()
                        .set("state._class", "signature.published")
                        .set("state.publishedAt", submission.get("receivedAt"))
                        .set("state.keys", List.of(call + "|BR|name|consulta popular"))
                        .set("state.listing", new Document("position", "1.00.00.x").append("search", "x")),
                "signatures");
    }

    @Test
    void doesNotPutBackWhoHasLeftTheRoll() {
        var list = americas("Brazil, Consulta Popular");
        importList(api, call, list);
        var signature = ledger.signatures(call).stream()
                .filter(document -> document.toJson().contains("Consulta Popular"))
                .findFirst()
                .orElseThrow()
                .getString("_id");
        assertThat(api.post(
                                "operator",
                                "/internal/signatures/" + signature + "/reviews",
                                "{\"decision\":\"invalidate\",\"reason\":\"Not theirs.\"}")
                        .status())
                .isEqualTo(200);

        assertThat(outcomes(importList(api, call, list))).isEqualTo("same needs-a-person");
        assertThat(ledger.signatures(call, "published")).hasSize(1);
    }

    @Test
    void readsATableWithNamesInOtherLanguages() {
        var row = "europe,Galicia,CIG,Confederación Intersindical Galega,https://example.org/cig,نقابة\n";

        assertThat(outcomes(importTable(api, call, row))).isEqualTo("created");
        assertThat(outcomes(importTable(api, call, row))).isEqualTo("same");

        var changed = row.replace("https://example.org/cig", "");
        assertThat(outcomes(importTable(api, call, changed))).isEqualTo("changed");
        assertThat(outcomes(importTable(api, call, changed))).isEqualTo("same");
        var organisation = organisations().getFirst();
        assertThat(organisation.getString("territory")).isEqualTo("x-galicia");
        assertThat(organisation.get("names", Document.class)).containsEntry("ar", "نقابة");
    }

    @Test
    void keepsWhatAListDoesNotSpeakOf() {
        importTable(api, call, "americas,BR,,Consulta Popular,https://example.org/consulta,استشارة\n");

        assertThat(outcomes(importList(api, call, americas("Brazil, Consulta Popular"))))
                .isEqualTo("created same");
    }

    @Test
    void refusesWhatMakesNoSenseAsAWhole() {
        assertThat(Lists.send(api, call, "csv", false, "name,region\nA,asia\n").status())
                .isEqualTo(422);
        assertThat(Lists.send(api, call, "xml", false, "x").status()).isEqualTo(422);
        assertThat(Lists.send(api, CallFixture.aSlug(), "list", false, "1. A").status())
                .isEqualTo(404);
        assertThat(Lists.send(api, call, "list", false, "1. A\n".repeat(20_001)).status())
                .isEqualTo(422);
        assertThat(ledger.signatures(call)).isEmpty();
    }

    @Test
    void takesListsFromTheOperatorOnly() {
        var answer = api.send(
                "gateway",
                "POST",
                "/internal/calls/" + call + "/imports?dryRun=false",
                BodyPublishers.ofString("1. World March of Women"),
                "Content-Type",
                "text/plain");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(ledger.signatures(call)).isEmpty();
    }

    @Test
    void rehearsesUnlessItIsToldToWrite() {
        var answer = api.send(
                "operator",
                "POST",
                "/internal/calls/" + call + "/imports",
                BodyPublishers.ofString("1. World March of Women"),
                "Content-Type",
                "text/plain");

        assertThat(answer.json().get("dryRun").asBoolean()).isTrue();
        assertThat(ledger.signatures(call)).isEmpty();
    }

    private Set<String> names() {
        return organisations().stream()
                .map(organisation -> organisation.getString("name"))
                .collect(toSet());
    }

    private List<Document> organisations() {
        return ledger.signatures(call).stream()
                .map(document -> document.getEmbedded(List.of("state", "submission", "organisation"), Document.class))
                .toList();
    }
}

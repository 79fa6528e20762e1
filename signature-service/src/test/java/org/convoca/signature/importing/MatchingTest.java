package org.convoca.signature.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.reading.Format;
import org.convoca.signature.reading.LineReaders;
import org.convoca.signature.reading.ReadLine;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.RollKeys;
import org.convoca.signature.signing.SignatureId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All in one territory, since nothing else ever meets. */
class MatchingTest {

    private static final CallSlug CALL = new CallSlug("week");

    private final List<Holder> standing = new ArrayList<>();
    private final Set<String> left = new HashSet<>();

    @Test
    void meetsAnOrganisationUnderItsNameInWhateverCase() {
        imported(null, "Consulta Popular");
        assertThat(decide("- CONSULTA  POPULÁR")).containsExactly("changed");
    }

    @Test
    void makesAnotherOfANameThatNobodyHas() {
        imported(null, "Consulta Popular");
        assertThat(decide("- Frente Brasil")).containsExactly("created");
    }

    @ParameterizedTest
    @CsvSource({
        "Movimento Sem Terra, Movimento dos Trabalhadores Rurais Sem Terra, changed",
        "Movimento Sem Terra, Movimento sem Terras, changed",
        "Frente Popular de Lucha, Asamblea de Barrios Unidos, created",
        "Movimento Sem Terra, Movimento Sem Teto do Sul, needs-a-person"
    })
    void tellsACorrectionFromAnotherOrganisationUnderOneAcronym(String before, String now, String outcome) {
        imported("MST", before);
        assertThat(decide("MST " + now)).containsExactly(outcome);
    }

    @Test
    void takesNobodyForACorrectionWhoStandsOnTheListByItself() {
        imported("MST", "Movimento Sem Terra");
        assertThat(decide("MST Movimento Sem Terra", "MST Movimento Sem Terras"))
                .containsExactly("same", "created");
    }

    @Test
    void doesNotChooseBetweenTwoThatAreAlike() {
        imported(null, "Comités Solidaridad Cuba");
        imported(null, "Comitée Solidaridad Cuba");
        assertThat(decide("- Comité Solidaridad Cuba")).containsExactly("needs-a-person");
    }

    @Test
    void doesNotCorrectWhatAnOrganisationSaysOfItself() {
        signed("Comité de Solidaridad con Cuba");
        assertThat(decide("- Comité de Solidaridad con Cubas", "- COMITÉ de solidaridad con Cuba"))
                .containsExactly("created", "same");
        assertThat(decide("- Comité de Solidaridad con Cubas")).containsExactly("needs-a-person");
    }

    @ParameterizedTest
    @CsvSource({
        "Movimiento Mexicano de Solidaridad con Cuba, Movimiento Oaxaqueño de Solidaridad con Cuba",
        "Comité 68, Comité 69",
        "Coordinadora Nacional de Trabajadores, Sección XXII Coordinadora Nacional de Trabajadores"
    })
    void doesNotTakeANeighbourForACorrection(String one, String other) {
        imported(null, one);
        assertThat(decide("- " + other)).containsExactly("created");
    }

    @Test
    void refusesAnOrganisationThatStandsTwiceInTheList() {
        assertThat(decide("- Consulta Popular", "- Consulta popular")).containsExactly("created", "rejected");
    }

    @Test
    void leavesLookAlikesWithinAListToAPerson() {
        assertThat(decide("- Consulta Popular", "- Consult\u0430 Popular"))
                .containsExactly("created", "needs-a-person");
    }

    @Test
    void doesNotPutBackWhoHasLeft() {
        left.addAll(RollKeys.of(CALL, organisation(null, "Consulta Popular")).values());
        assertThat(decide("- Consulta Popular")).containsExactly("needs-a-person");
    }

    @ParameterizedTest
    @CsvSource({
        "a\u202Eb, rejected",
        "a\u0000b, rejected",
        "---, rejected",
        "\u200B, rejected",
        "Ж, created",
        "می\u200Cخواهم, created"
    })
    void refusesNamesThatHideSomething(String name, String outcome) {
        assertThat(decide("- " + name)).containsExactly(outcome);
    }

    @Test
    void findsNothingToObjectToInTheListOf2020() {
        var lines = new LineReaders(Territories.load()).of(Format.LIST).read(Lists.LIST_OF_2020);
        var refused = new ArrayList<Decision>();
        var candidates = Matching.candidates(CALL, lines, refused);
        var decisions = Matching.decide(candidates, new Standing(Map.of(), left, _ -> standing), refused);

        assertThat(decisions)
                .hasSize(241)
                .allSatisfy(decision -> assertThat(decision)
                        .isInstanceOfSatisfying(
                                Decision.Create.class,
                                create -> assertThat(create.keys())
                                        .as("no line shares a name or an acronym with another")
                                        .isEqualTo(create.candidate().keys().values())));
    }

    private void imported(String acronym, String name) {
        stand(organisation(acronym, name), true);
    }

    private void signed(String name) {
        stand(organisation(null, name), false);
    }

    private void stand(Organisation organisation, boolean imported) {
        standing.add(new Holder(
                SignatureId.random(),
                organisation,
                RollKeys.of(CALL, organisation).values(),
                true,
                imported));
    }

    private static Organisation organisation(String acronym, String name) {
        return Organisation.of(name, acronym, null, "BR", Region.AMERICAS);
    }

    /** @param lines acronym or hyphen, blank, name */
    private List<String> decide(String... lines) {
        var read = new ArrayList<ReadLine>();
        for (var line : lines) {
            var parts = line.split(" ", 2);
            var acronym = parts[0].equals("-") ? null : parts[0];
            read.add(
                    new ReadLine.Signatory(read.size() + 1, Region.AMERICAS, "BR", acronym, parts[1], null, List.of()));
        }
        var byKey = new HashMap<String, Holder>();
        standing.forEach(holder -> holder.keys().forEach(key -> byKey.put(key, holder)));
        var refused = new ArrayList<Decision>();
        var candidates = Matching.candidates(CALL, read, refused);
        return Matching.decide(candidates, new Standing(byKey, left, _ -> standing), refused).stream()
                .map(decision -> Importing.foreseen(decision).outcome().code())
                .toList();
    }
}

package org.convoca.event.importing;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.contracts.action.ActionKind;

/** Kinds of actions by their codes, and by the words that the pages have for them. */
final class KindNames {

    private static final Map<ActionKind, String> WORDS = Map.ofEntries(
            Map.entry(ActionKind.MARCH, "March|Marcha|Marche|Manifestación|Manifestation|Demonstration|مسيرة"),
            Map.entry(ActionKind.RALLY, "Rally|Concentración|Concentração|Rassemblement|تجمّع"),
            Map.entry(ActionKind.PICKET, "Picket|Piquete|Piquet|وقفة احتجاجية"),
            Map.entry(ActionKind.ASSEMBLY, "Assembly|Asamblea|Assembleia|Assemblée|جمعية عامة"),
            Map.entry(ActionKind.VIGIL, "Vigil|Vigilia|Veillée|سهرة تضامنية"),
            Map.entry(ActionKind.OCCUPATION, "Occupation|Ocupación|Ocupação|اعتصام"),
            Map.entry(ActionKind.TEACH_IN, "Teach-in|Charla abierta|Charla|Aula aberta|Cours public|حلقة توعية"),
            Map.entry(ActionKind.CULTURAL_ACT, "Cultural act|Acto cultural|Ato cultural|Acte culturel|نشاط ثقافي"),
            Map.entry(
                    ActionKind.MURAL_OR_BANNER,
                    "Mural or banner|Mural o pancarta|Mural ou faixa|Fresque ou banderole|Mural|جدارية أو لافتة"),
            Map.entry(ActionKind.ONLINE, "Online|En línea|Em linha|En ligne|عبر الإنترنت"),
            Map.entry(ActionKind.OTHER, "Other|Otra|Outra|Autre|غير ذلك"));

    private static final Map<String, ActionKind> BY_NAME = WORDS.entrySet().stream()
            .flatMap(kind -> Stream.concat(
                            Stream.of(kind.getKey().code()),
                            Arrays.stream(kind.getValue().split("\\|", -1)))
                    .map(Column::folded)
                    .distinct()
                    .map(name -> Map.entry(name, kind.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private KindNames() {}

    static Optional<ActionKind> find(String name) {
        return Optional.ofNullable(BY_NAME.get(Column.folded(name)));
    }
}

package org.convoca.event.importing;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a table of actions, by the names of the template, of our own feed, and by those that people give them. */
enum Column {
    ID("id|uid"),
    KIND("kind|type|tipo|نوع|النوع"),
    TITLE("title|name|titulo|nombre|titre|العنوان"),
    DESCRIPTION("description|descripcion|descricao|الوصف"),
    LANGUAGE("language|lang|idioma|langue|اللغة"),
    DAY("day|date|dia|fecha|data|jour|اليوم|التاريخ"),
    START("start|starts|begin|inicio|comienzo|debut|البداية"),
    END("end|ends|fin|final|fim|النهاية"),
    ZONE("zone|timezone|zonahoraria|husohorario|fusohorario|fuseauhoraire|المنطقةالزمنية"),
    TERRITORY("territory|country|territorio|pais|territoire|pays|البلد"),
    LOCALITY("locality|city|town|localidad|ciudad|localidade|cidade|localite|ville|المدينة"),
    PLACE("place|venue|lugar|local|lieu|المكان"),
    ADDRESS("address|direccion|endereco|adresse|العنوانالبريدي"),
    LATITUDE("latitude|lat|latitud"),
    LONGITUDE("longitude|lon|lng|longitud"),
    PRECISION("precision"),
    LANGUAGES("languages|idiomas|langues"),
    ACCESSIBILITY("accessibility|accesibilidad|acessibilidade|accessibilite"),
    CONTACT("publiccontact|contactopublico|contatopublico|contactpublic"),
    URL("url|link|web|website|enlace|lien"),
    SIZE("expectedsize|asistenciaprevista"),
    TENTATIVE("tentative|provisional|provisorio|provisoire");

    private static final Normalizer2 FOLDING = Normalizer2.getNFKDInstance();

    private static final Map<String, Column> BY_NAME = Stream.of(values())
            .flatMap(
                    column -> Arrays.stream(column.names.split("\\|", -1)).map(name -> Map.entry(folded(name), column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String names;

    /** @param names apart by bars */
    Column(String names) {
        this.names = names;
    }

    static Optional<Column> named(String header) {
        return Optional.ofNullable(BY_NAME.get(folded(header)));
    }

    /** Without what differs between "Public contact", "publicContact" and "public_contact". */
    static String folded(String text) {
        return FOLDING.normalize(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}

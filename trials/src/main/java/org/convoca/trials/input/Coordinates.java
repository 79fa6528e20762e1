package org.convoca.trials.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places: poles, the antimeridian, numbers that are none, latitude and longitude exchanged, territories that are disputed or do not exist. */
final class Coordinates extends InputTrial {

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0.0",
            "90",
            "-90",
            "90.0000001",
            "-90.0000001",
            "180",
            "-180",
            "180.0000001",
            "-180.5",
            "360",
            "1e308",
            "-1e308",
            "1e400",
            "1e-400",
            "\"NaN\"",
            "\"Infinity\"",
            "NaN",
            "null",
            "\"\"",
            "\"-32.9\"",
            "\"32,9\"",
            "[]",
            "{}",
            "true",
            "0.123456789012345678901234567890");
    private static final List<String> TERRITORIES = List.of(
            "x-basque-country",
            "x-catalonia",
            "PS",
            "EH",
            "TW",
            "XK",
            "x-kurdistan",
            "AQ",
            "EU",
            "UK",
            "ar",
            "ARG",
            "XX",
            "A",
            "x-",
            "x-../..",
            "AR\\u0000",
            "",
            "ZZ",
            "SU",
            "x-nowhere");
    private static final List<String> BOXES = List.of(
            "-180,-90,180,90",
            "170,-20,-170,20",
            "0,0,0,0",
            "10,10,-10,-10",
            "NaN,NaN,NaN,NaN",
            "1,2,3",
            "1,2,3,4,5",
            ",,,",
            "a,b,c,d",
            "1e400,0,0,0",
            "-181,-91,181,91",
            "0,0,1,Infinity",
            "0x1,0,1,1",
            "1;2;3;4",
            " 1, 2, 3, 4",
            "-0.0,-0.0,0.0,0.0",
            "١,٢,٣,٤",
            "");

    Coordinates() {
        super(
                "coordinates",
                "places: poles, antimeridian, numbers that are none, exchanged, disputed and unknown territories,"
                        + " boxes");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        var groups = new Groups(inputs);
        var cases = new ArrayList<Case>();
        for (var number : NUMBERS) {
            cases.add(at(groups, number, "-60.6393", "AR"));
            cases.add(at(groups, "-32.9468", number, "AR"));
            cases.add(Case.either(
                    "zone at " + number,
                    inputs.get("/api/v1/zones?lat=" + Words.encoded(number) + "&lon=" + Words.encoded(number))));
        }
        TERRITORIES.forEach(territory -> cases.add(at(groups, "-32.9468", "-60.6393", territory)));
        for (var box : BOXES) {
            cases.add(Case.either(
                    "bbox " + box, inputs.get(inputs.callApi() + "/actions.geojson?bbox=" + Words.encoded(box))));
        }
        cases.add(at(groups, "-60.6393", "-32.9468", "AR"));
        return cases;
    }

    private static Case at(Groups groups, String lat, String lon, String territory) {
        var point = "{\"lat\":%s,\"lon\":%s}".formatted(lat, lon);
        var group = groups.next();
        var place = new LinkedHashMap<String, Object>(
                Map.of("locality", "Rosario", "territory", territory, "point", "POINT"));
        var action = Group.march("Marcha");
        action.put("place", place);
        var json = Inputs.JSON.writeValueAsString(action).replace("\"POINT\"", point);
        return Case.either(Words.shown(point + " in " + territory), () -> group.draftRaw(json));
    }
}

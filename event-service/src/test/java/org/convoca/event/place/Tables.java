package org.convoca.event.place;

import org.convoca.contracts.territory.Territories;

/** The real tables, read once for all tests. */
public final class Tables {

    static final Gazetteer GAZETTEER = GazetteerReader.read();
    static final ZoneTable ZONES = ZoneTable.read();
    static final Territories TERRITORIES = Territories.load();
    public static final Places PLACES = new Places(() -> GAZETTEER, () -> ZONES, new CountryTerritories(TERRITORIES));

    private Tables() {}
}

package org.convoca.event.place;

import java.time.ZoneId;

/**
 * A populated place of the gazetteer.
 *
 * @param name as most people there or abroad write it
 * @param country ISO 3166-1 alpha-2 as GeoNames sees it, {@code XK} among them; no territory of ours
 * @param population as last counted or estimated; 0 where nobody knows
 */
record Place(String name, GeoPoint point, String country, int population, ZoneId zone) {}

package org.convoca.event.place;

import org.convoca.contracts.territory.Territories;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The tables of this package, read when a request first needs one: a service that nobody asks for places does not hold them. */
@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

    @Bean
    @Lazy
    Gazetteer gazetteer() {
        return GazetteerReader.read();
    }

    @Bean
    @Lazy
    ZoneTable zoneTable() {
        return ZoneTable.read();
    }

    @Bean
    Places places(ObjectProvider<Gazetteer> gazetteer, ObjectProvider<ZoneTable> zones, Territories territories) {
        return new Places(gazetteer::getObject, zones::getObject, new CountryTerritories(territories));
    }
}

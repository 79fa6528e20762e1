package org.convoca.event;

import java.util.List;
import org.convoca.contracts.territory.Region;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How values stand in documents: words in the vocabulary's spelling, so that they outlive the names of constants. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(new WritingRegion(), new ReadingRegion()));
    }

    @WritingConverter
    static final class WritingRegion implements Converter<Region, String> {
        @Override
        public String convert(Region region) {
            return region.code();
        }
    }

    @ReadingConverter
    static final class ReadingRegion implements Converter<String, Region> {
        @Override
        public Region convert(String code) {
            return Region.of(code);
        }
    }
}

package org.convoca.notification.happening;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.convoca.contracts.territory.Region;

/** What the documents of this feature share. */
final class Documents {

    static final String PLACE = "place";
    private static final String TERRITORY = "territory";
    private static final String REGION = "region";
    private static final String NAMES = "names";

    private Documents() {}

    static Document with(Document document, Place place) {
        return document.append(PLACE, place.key())
                .append(TERRITORY, place.territory())
                .append(REGION, place.region().code());
    }

    static Place place(Document document) {
        return new Place(document.getString(TERRITORY), Region.of(document.getString(REGION)));
    }

    static Document with(Document document, Map<String, String> names) {
        return document.append(NAMES, new Document(Map.<String, Object>copyOf(names)));
    }

    static Map<String, String> names(Document document) {
        return document.get(NAMES, new Document()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, name -> (String) name.getValue()));
    }

    /** Whether a write failed only because the document is there already. */
    static boolean isThere(MongoWriteException failure) {
        return failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}

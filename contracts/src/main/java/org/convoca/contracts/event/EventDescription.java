package org.convoca.contracts.event;

/**
 * An event type and the files that describe it.
 *
 * @param type the CloudEvents {@code type}: {@code org.convoca.signature.published.v1}
 * @param event the record that it is in Java
 * @param topic the Kafka topic on which it travels
 */
public record EventDescription(String type, Class<? extends Event> event, String topic) {

    /** Its JSON Schema (2020-12). References in it are relative to {@link EventCatalogue#SCHEMAS}. */
    public String schema() {
        return EventCatalogue.read("schemas/" + type + ".json");
    }

    /** One event of this type as it travels, in JSON; for tests of consumers and for documents. */
    public String example() {
        return EventCatalogue.read("examples/" + type + ".json");
    }
}

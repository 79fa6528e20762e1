package org.convoca.platform.text;

/** The name of a contact person, checked. Personal data: hidden in print, sealed at rest, never in an event. */
public record PersonName(String value) {

    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}

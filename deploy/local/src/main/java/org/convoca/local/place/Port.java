package org.convoca.local.place;

import java.util.Locale;

/** What listens, and where unless it is told otherwise. */
public enum Port {
    GATEWAY(8080),
    SIGNATURE_SERVICE(8081),
    EVENT_SERVICE(8082),
    NOTIFICATION_SERVICE(8083),
    GATEWAY_MANAGEMENT(9080),
    SIGNATURE_SERVICE_MANAGEMENT(9081),
    EVENT_SERVICE_MANAGEMENT(9082),
    NOTIFICATION_SERVICE_MANAGEMENT(9083),
    MAIL_PAGE(8025),
    SMTP(1025),
    KAFKA(9092),
    MONGODB(27017);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    /** As people read it: {@code signature-service management}. */
    public String label() {
        return switch (this) {
            case GATEWAY, KAFKA, MONGODB, SMTP -> name().toLowerCase(Locale.ROOT);
            case MAIL_PAGE -> "mail page";
            case SIGNATURE_SERVICE, EVENT_SERVICE, NOTIFICATION_SERVICE -> kebab(name());
            case GATEWAY_MANAGEMENT,
                    SIGNATURE_SERVICE_MANAGEMENT,
                    EVENT_SERVICE_MANAGEMENT,
                    NOTIFICATION_SERVICE_MANAGEMENT -> kebab(name().replace("_MANAGEMENT", "")) + " management";
        };
    }

    private static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

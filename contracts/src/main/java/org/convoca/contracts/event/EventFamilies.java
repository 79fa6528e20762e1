package org.convoca.contracts.event;

import java.util.List;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.claim.ClaimEvent;
import org.convoca.contracts.coordinator.CoordinatorEvent;
import org.convoca.contracts.mail.MailEvent;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.signature.SignatureEvent;

/** All sealed families of events; each has its topic. */
public final class EventFamilies {

    private EventFamilies() {}

    public static List<Class<? extends Event>> all() {
        return List.of(
                CallEvent.class,
                SignatureEvent.class,
                ClaimEvent.class,
                RegistrationEvent.class,
                ActionEvent.class,
                CoordinatorEvent.class,
                MailEvent.class);
    }
}

package org.convoca.event.registration;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.internal.Caller;

/** The registrations, for other features. */
public interface RegisteredGroups {

    /** A registration that was opened some time; none that is still asked for. */
    Optional<RegisteredGroup> find(UUID registration);

    /** Those of these registrations that were opened some time, by their ids. */
    default Map<UUID, RegisteredGroup> find(Collection<UUID> registrations) {
        return registrations.stream()
                .distinct()
                .flatMap(registration -> find(registration).stream())
                .collect(toUnmodifiableMap(RegisteredGroup::registration, group -> group));
    }

    /** The id that the registration of a signature has, whether there is one or not. */
    static UUID ofSignature(UUID signature) {
        return RegistrationId.ofSignature(signature).value();
    }

    /** What mails say of a registration's group, in whatever state it is; of the one in which it went on, where it was merged. */
    Optional<MailedGroup> forMail(UUID registration);

    /** Whether that person organises under that registration, or under the one in which it went on. */
    boolean isManagedBy(UUID registration, UUID organiser);

    /** Whether somebody may look after that registration: an operator, or by a session for it whoever still organises under it. */
    default boolean isOpenTo(Caller caller, UUID registration) {
        if (caller.isOperator()) {
            return true;
        }
        var session = caller.onBehalf();
        return session != null
                && session.registration().equals(registration)
                && (session.organiser() == null || isManagedBy(registration, session.organiser()));
    }

    /** Whom mails about a registration's actions go to; empty when nobody can be written to, or there is no such registration. */
    List<RegisteredOrganiser> organisers(UUID registration);

    /** The public names of these groups by their registrations' ids, without those that have none. */
    Map<UUID, String> names(Collection<UUID> registrations);
}

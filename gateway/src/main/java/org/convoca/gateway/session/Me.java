package org.convoca.gateway.session;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param name null until it was given
 * @param locale in which mails are written
 * @param zone of the moments in pages and mails
 * @param calls slugs; empty for all
 * @param passkeys how many there are
 */
public record Me(
        UUID id,
        @Nullable String name,
        String email,
        String locale,
        String zone,
        List<String> roles,
        Scope scope,
        List<String> calls,
        int passkeys) {

    public Me(
            UUID id,
            @Nullable String name,
            String email,
            String locale,
            String zone,
            @Nullable List<String> roles,
            @Nullable Scope scope,
            @Nullable List<String> calls,
            int passkeys) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.locale = locale;
        this.zone = zone;
        this.roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
        this.scope = Objects.requireNonNullElse(scope, new Scope(false, List.of(), List.of()));
        this.calls = List.copyOf(Objects.requireNonNullElse(calls, List.of()));
        this.passkeys = passkeys;
    }

    /** The name, or the address until there is one. */
    public String calledBy() {
        return name == null || name.isBlank() ? email : name;
    }

    @Override
    public String toString() {
        return "Me[" + id + "]";
    }
}

package org.convoca.event.signin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How somebody signed in. */
public enum SignInMethod {
    MAIL,
    PASSKEY,
    OIDC;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is none of that code */
    @JsonCreator
    public static SignInMethod of(String code) {
        for (var method : values()) {
            if (method.code.equals(code)) {
                return method;
            }
        }
        throw new IllegalArgumentException("unknown way to sign in");
    }
}

package org.convoca.gateway.edge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests a client may make. A client is an IPv4 address or an IPv6 network of 64 bits; an IPv6 network of 48 bits may make eight times as
 * many.
 *
 * @param sign signing a call; a congress hall full of organisations behind one address passes, a flood does not
 * @param signIn signing in as a coordinator, by whatever way; an office passes, guessing codes does not
 * @param write other requests that change something, such as confirming
 * @param read everything else; a page is about three
 * @param partners the same for programs with a key of a partner's, by the class of the key: {@code standard} and {@code large}; counted by key, not by address
 * @param clients how many clients are remembered at most; the least active are forgotten first
 * @param exempt addresses or networks (CIDR) without limits, for measuring
 */
@Validated
@ConfigurationProperties("convoca.gateway.limits")
record LimitProperties(
        @Valid @NotNull Windows sign,
        @Valid @NotNull Windows signIn,
        @Valid @NotNull Windows write,
        @Valid @NotNull Windows read,
        @Valid @NotEmpty Map<String, PartnerLimits> partners,
        @DefaultValue("100000") @Positive int clients,
        @DefaultValue List<String> exempt) {

    private static final String STANDARD = "standard";

    LimitProperties {
        partners = Map.copyOf(partners);
        if (!partners.containsKey(STANDARD)) {
            throw new IllegalArgumentException("convoca.gateway.limits.partners.standard is missing");
        }
    }

    /** What a key of that class may ask; of a class that nobody has set limits for, as much as the standard one. */
    PartnerLimits of(String limitsClass) {
        return Objects.requireNonNull(partners.getOrDefault(limitsClass, partners.get(STANDARD)));
    }

    /** Of one class of keys. */
    record PartnerLimits(
            @Valid @NotNull Windows sign,
            @Valid @NotNull Windows write,
            @Valid @NotNull Windows read) {}

    /**
     * Both hold at once.
     *
     * @param burst for a moment's crowd
     * @param sustained for the long run
     */
    record Windows(
            @Valid @NotNull Window burst, @Valid @NotNull Window sustained) {}

    /** @param requests how many at once; so many more come back over each period, evenly */
    record Window(@Positive long requests, @NotNull Duration period) {}

    List<Network> exemptNetworks() {
        return exempt.stream().map(String::strip).map(Network::parse).toList();
    }
}

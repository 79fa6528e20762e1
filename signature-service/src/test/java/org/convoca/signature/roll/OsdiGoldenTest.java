package org.convoca.signature.roll;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.osdi.Osdi;
import org.convoca.signature.call.CallAddresses;
import org.convoca.signature.signing.Listing;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.testing.Golden;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What OSDI clients were written against. */
class OsdiGoldenTest {

    private static final CallAddresses ADDRESSES = new CallAddresses(URI.create("https://convoca.example.org"));
    private static final RollEntry OF_A_LAND_WITHOUT_A_CODE = entry(
            "0f1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a",
            "Elkartasuna \"Bai\" <b>",
            "EB",
            "x-basque-country",
            Region.EUROPE,
            "https://elkartasuna.example.org/");
    private static final RollEntry OF_A_COUNTRY = entry(
            "7a1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a", "Asociación Vecinal La Ribera", null, "AR", Region.AMERICAS, null);

    @Test
    void isASignature() {
        Golden.assertSame(
                OsdiSignature.of("week", OF_A_LAND_WITHOUT_A_CODE, ADDRESSES),
                OsdiGoldenTest.class,
                "osdi-signature.json");
    }

    @Test
    void isAPageOfSignatures() {
        var self = ADDRESSES.asAskedFor("/api/v1/calls/week/roll.osdi", "territory=AR&per_page=1&page=2&after=YQ");
        var page = Osdi.Page.of(
                "osdi:signatures",
                2,
                1,
                self,
                Osdi.next(self, "Yg", 3),
                List.of(OsdiSignature.of("week", OF_A_COUNTRY, ADDRESSES)));

        Golden.assertSame(page, OsdiGoldenTest.class, "osdi-signatures.json");
    }

    private static RollEntry entry(
            String id,
            String name,
            @Nullable String acronym,
            String territory,
            Region region,
            @Nullable String website) {
        return new RollEntry(
                new SignatureId(UUID.fromString(id)),
                name,
                Map.of(),
                acronym,
                territory,
                region,
                website,
                Instant.parse("2026-12-01T10:00:00Z"),
                false,
                SignatureOrigin.WEB,
                "",
                new Listing("", ""));
    }
}

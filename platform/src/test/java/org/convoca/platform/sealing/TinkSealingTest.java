package org.convoca.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Personal data opens only where it was sealed (S-30). */
class TinkSealingTest {

    private static final Map<String, String> ANA = Map.of("name", "Ana Pérez", "email", "ana@example.org");

    private final String keyset = SealingKeys.keyset();
    private final String lookupKey = SealingKeys.lookupKey();
    private final Sealing sealing = new TinkSealing(new SealingProperties(keyset, lookupKey));
    private final SealedFields sealed = sealing.seal("signatures", "some-id", ANA);

    private void assertStaysSealed(String collection, String id, SealedFields fields) {
        assertThatThrownBy(() -> sealing.open(collection, id, fields))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("ana@");
    }

    @Test
    void opensWhatItSealed() {
        assertThat(sealing.open("signatures", "some-id", sealed)).isEqualTo(ANA);
    }

    @Test
    void keepsNothingInClear() {
        var kept = sealed.key() + sealed.fields();
        assertThat(kept).doesNotContain("Ana", "ana@example.org");
        assertThat(sealed.toString()).isEqualTo("SealedFields[hidden]");
        assertThat(new SealingProperties(keyset, lookupKey).toString()).doesNotContain(lookupKey);
    }

    @Test
    void sealsTheSameDataDifferentlyEachTime() {
        assertThat(sealing.seal("signatures", "some-id", ANA).fields()).isNotEqualTo(sealed.fields());
    }

    @Test
    void staysSealedInAnotherDocument() {
        assertStaysSealed("signatures", "another-id", sealed);
    }

    @Test
    void staysSealedInAnotherCollection() {
        assertStaysSealed("registrations", "some-id", sealed);
    }

    @Test
    void staysSealedUnderAnotherField() {
        var swapped = Map.of(
                "name", sealed.fields().get("email"), "email", sealed.fields().get("name"));
        assertStaysSealed("signatures", "some-id", new SealedFields(sealed.key(), swapped));
    }

    @Test
    void staysSealedUnderAnotherPersonsKey() {
        var other = sealing.seal("signatures", "other-id", ANA);
        assertStaysSealed("signatures", "some-id", new SealedFields(other.key(), sealed.fields()));
        assertStaysSealed("signatures", "some-id", new SealedFields(sealed.key(), other.fields()));
    }

    @Test
    void noticesEveryFlippedBit() {
        var bytes = Base64.getDecoder().decode(sealed.fields().get("email"));
        for (var position = 0; position < bytes.length; position++) {
            bytes[position] ^= 1;
            var altered = Map.of("email", Base64.getEncoder().encodeToString(bytes));
            assertStaysSealed("signatures", "some-id", new SealedFields(sealed.key(), altered));
            bytes[position] ^= 1;
        }
    }

    @Test
    void saysTheSameOfWhatIsNoCiphertextAtAll() {
        assertStaysSealed("signatures", "some-id", new SealedFields("*", sealed.fields()));
        assertStaysSealed("signatures", "some-id", new SealedFields(sealed.key(), Map.of("email", "ä")));
        assertStaysSealed("signatures", "some-id", new SealedFields("", Map.of()));
    }

    @Test
    void refusesAContextThatCouldBeMistakenForAnother() {
        assertThatThrownBy(() -> sealing.seal("signatures", "a\nb", ANA)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsOldDataWithARotatedKeyset() throws Exception {
        var old = TinkJsonProtoKeysetFormat.parseKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        var added = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        var both = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(old.getAt(0).getKey())
                        .withFixedId(old.getAt(0).getId()))
                .addEntry(KeysetHandle.importKey(added.getAt(0).getKey())
                        .withFixedId(added.getAt(0).getId())
                        .makePrimary())
                .build();
        var rotated = new TinkSealing(new SealingProperties(
                TinkJsonProtoKeysetFormat.serializeKeyset(both, AeadConfig2026.get(), InsecureSecretKeyAccess.get()),
                lookupKey));
        assertThat(rotated.open("signatures", "some-id", sealed)).isEqualTo(ANA);
        var fresh = rotated.seal("signatures", "some-id", ANA);
        assertThat(rotated.open("signatures", "some-id", fresh)).isEqualTo(ANA);
        assertStaysSealed("signatures", "some-id", fresh);
    }

    @Test
    void looksUpOnlyWithinAScope() {
        var hash = sealing.lookup("some-call", "ana@example.org");
        assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(sealing.lookup("some-call", "ana@example.org"));
        var others = new HashSet<>(List.of(
                sealing.lookup("another-call", "ana@example.org"),
                sealing.lookup("some-call", "eva@example.org"),
                sealing.lookup("some-cal", "lana@example.org"),
                new TinkSealing(new SealingProperties(keyset, SealingKeys.lookupKey()))
                        .lookup("some-call", "ana@example.org")));
        assertThat(others).hasSize(4).doesNotContain(hash);
    }

    @Test
    void refusesSecretsThatAreNone() {
        for (var bad : List.of("", "{}", "not json")) {
            assertThatThrownBy(() -> new TinkSealing(new SealingProperties(bad, lookupKey)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("convoca.sealing");
        }
        for (var bad : List.of("", "c2hvcnQ=", "*")) {
            assertThatThrownBy(() -> new TinkSealing(new SealingProperties(keyset, bad)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("convoca.sealing");
        }
    }
}

package org.convoca.local.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final String TRUSTED = "signature-service/convoca.internal.trusted-keys";

    @TempDir
    private Path data;

    private Path folder;

    @BeforeEach
    void make() {
        folder = data.resolve("secrets");
        Secrets.in(folder);
    }

    @Test
    void canBeReadByTheirOwnerOnly() throws IOException {
        try (var files = Files.walk(folder)) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void areTheSameFilesAtTheNextStart() throws IOException {
        var before = contents();
        var key = Files.readAttributes(folder.resolve(TRUSTED), BasicFileAttributes.class)
                .fileKey();
        Secrets.in(folder);
        assertThat(contents()).isEqualTo(before);
        assertThat(Files.readAttributes(folder.resolve(TRUSTED), BasicFileAttributes.class)
                        .fileKey())
                .isEqualTo(key);
    }

    @Test
    void tellServicesWhomTheyMayTrustAndNothingThatSigns() throws Exception {
        var trusted = JWKSet.parse(Files.readString(folder.resolve(TRUSTED)));
        assertThat(trusted.getKeys())
                .noneMatch(JWK::isPrivate)
                .extracting(JWK::getKeyID)
                .containsExactlyInAnyOrder("gateway.1", "notification-service.1", "event-service.1", "operator.1");
    }

    @Test
    void differFromServiceToService() throws IOException {
        assertThat(folder.resolve("signature-service/convoca.sealing.keyset"))
                .content()
                .isNotEqualTo(Files.readString(folder.resolve("event-service/convoca.sealing.keyset")));
    }

    @Test
    void areRenewedByKindAndStayTheirOwners() throws IOException {
        var before = contents();
        var secrets = Secrets.in(folder);

        secrets.renewSessions();
        assertThat(changedSince(before)).allMatch(name -> name.startsWith("gateway/convoca.gateway."));
        secrets.renewInternal();
        assertThat(changedSince(before)).hasSize(2 + 4 + 3);
        secrets.renewSealing();
        assertThat(changedSince(before)).hasSize(2 + 4 + 3 + 3);
        var keyset = folder.resolve("event-service/convoca.sealing.keyset");
        assertThat(Files.readString(keyset).split("keyId", -1)).hasSize(3);
        secrets.dropOlderSealing();
        assertThat(Files.readString(keyset).split("keyId", -1)).hasSize(2);

        canBeReadByTheirOwnerOnly();
        tellServicesWhomTheyMayTrust();
    }

    private void tellServicesWhomTheyMayTrust() {
        assertThat(folder.resolve("event-service/convoca.internal.trusted-keys"))
                .content()
                .contains("gateway.1", "operator.1");
    }

    private List<String> changedSince(Map<Path, String> before) throws IOException {
        var now = contents();
        return before.keySet().stream()
                .filter(file -> !before.get(file).equals(now.get(file)))
                .map(file -> folder.relativize(file).toString())
                .toList();
    }

    private Map<Path, String> contents() throws IOException {
        var contents = new TreeMap<Path, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readString(file));
            }
        }
        return contents;
    }
}

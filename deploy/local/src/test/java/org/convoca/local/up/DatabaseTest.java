package org.convoca.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void isTheOneThatTheEnvironmentNames() throws IOException {
        var uri = "mongodb://user:secret@db.example.org";
        var database = Database.choose(Map.of("MONGODB_URI", uri, "PATH", withMongod()));
        assertThat(database).isEqualTo(new Database.Given(uri));
        assertThat(database.toString() + database.origin()).doesNotContain("secret");
    }

    @Test
    void isElseAMongodOnThePath() throws IOException {
        assertThat(Database.choose(Map.of("PATH", "/nowhere::" + withMongod())))
                .isEqualTo(new Database.Mongod(folder.resolve("mongod")));
    }

    @Test
    void isElseTheEmbeddedOne() {
        assertThat(Database.choose(Map.of("PATH", folder.toString(), "MONGODB_URI", "")))
                .isEqualTo(new Database.Embedded());
    }

    private String withMongod() throws IOException {
        Files.createFile(
                folder.resolve("mongod"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        return folder.toString();
    }
}

package io.grazing.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    private static final int LIMIT = 100;

    @TempDir
    private Path directory;

    private static String read(Path file) {
        return TextFile.read(file, Position.of(file.toString()), "", LIMIT);
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("x.toml"), bytes);
    }

    @Test
    void readsAFileOfExactlyTheLimit() throws IOException {
        String text = "é".repeat(LIMIT / 2);
        assertThat(read(written(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(text);
    }

    @Test
    void refusesAByteMore() throws IOException {
        Path file = written(new byte[LIMIT + 1]);
        assertThatThrownBy(() -> read(file))
                .hasMessage(file + ": expected a file of at most 100 bytes, got a larger one");
    }

    @Test
    void skipsAByteOrderMark() throws IOException {
        assertThat(read(written("\uFEFFkind".getBytes(StandardCharsets.UTF_8)))).isEqualTo("kind");
    }

    @Test
    void tellsWhereAFileIsNotUtf8() throws IOException {
        Path file = written("é = 1\nab\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(file)).hasMessage(file + ":1:1: expected UTF-8 text, got the byte 0xe9");
        Path later = written("a = 1\nab\u00e9 cd".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(later)).hasMessage(later + ":2:3: expected UTF-8 text, got the byte 0xe9");
    }

    @Test
    void tellsATruncatedCharacter() throws IOException {
        Path file = written(new byte[] {'a', (byte) 0xc3});
        assertThatThrownBy(() -> read(file)).hasMessage(file + ":1:2: expected UTF-8 text, got the byte 0xc3");
    }

    @Test
    void tellsAMissingFileAndADirectory() {
        Path missing = directory.resolve("none.toml");
        assertThatThrownBy(() -> read(missing)).hasMessage(missing + ": expected a file, got no such file");
        assertThatThrownBy(() -> read(directory)).hasMessage(directory + ": expected a file, got a directory");
    }

    @Test
    void namesTheKeyThatNamesTheFile() {
        Path missing = directory.resolve("none.csv");
        Position key = new Position("x.toml", 4, 9);
        assertThatThrownBy(() -> TextFile.read(missing, key, "potential.table", LIMIT))
                .hasMessage("x.toml:4:9: potential.table: expected a file, got no such file \"" + missing + "\"");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesADeviceAndAFileThatCannotBeRead() {
        assertThatThrownBy(() -> read(Path.of("/dev/zero")))
                .hasMessage("/dev/zero: expected a regular file, got a device or pipe");
        assertThatThrownBy(() -> read(Path.of("/proc/self/mem")))
                .hasMessageStartingWith("/proc/self/mem: expected a readable file, got ");
    }

    @Test
    void tellsMissingPermission() throws IOException {
        Path file = written(new byte[0]);
        assumeThat(Files.getFileStore(file).supportsFileAttributeView("posix")).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();
        assertThatThrownBy(() -> read(file)).hasMessage(file + ": expected a readable file, got permission denied");
    }
}

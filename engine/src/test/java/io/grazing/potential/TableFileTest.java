package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFileTest {

    @TempDir
    private Path directory;

    private Path file(String text) throws IOException {
        return Files.write(directory.resolve("my-potential.csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsATable() throws IOException {
        TableProfile table = TableProfile.read(file("""
                # Coulomb, cut at 1
                r,f
                0,1
                0.25, 0.75
                # a comment
                0.5,5e-1

                0.75,.25
                1.0,0
                """));
        assertThat(table.at(0.3).value()).isCloseTo(0.7, within(1e-14));
        assertThat(table.at(0.0).value()).isCloseTo(1.0, within(1e-15));
        assertThat(table.description()).isEqualTo("table my-potential.csv of 5 rows");
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        TableProfile table = TableProfile.read(file("\uFEFF\"r\",\"f\"\r\n\"0\",1\r\n0.3,0.7\r\n0.6,0.4\r\n1,0\r\n"));
        assertThat(table.at(0.5).value()).isCloseTo(0.5, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                  | :1: expected the header r,f, got an empty file
            0,1;0.5,0.5;1,0                     | :1: expected the header r,f, got '0','1'
            x,y;0,1                             | :1: expected the header r,f, got 'x','y'
            r;0;1                               | :1: expected the header r,f, got 1 field
            r,f                                 | : expected at least 4 rows, got 0
            r,f;0,1;0.5,0.5;1,0                 | : expected at least 4 rows, got 3
            r,f;0,1;0.3,0.5,7;0.6,0.2;1,0       | :3: expected two fields r,f, got 3 fields
            r,f;0,1;0.3;0.6,0.2;1,0             | :3: expected two fields r,f, got 1 field
            r,f;0.1,1;0.3,0.5;0.6,0.2;1,0       | :2: r: expected 0 in the first row, got 0.1
            r,f;0,0;0.3,0;0.6,0;1,0             | :2: f: expected f(0) > 0, got 0
            r,f;0,1;0.6,0.5;0.3,0.2;1,0         | :4: r: expected at least 1e-12 more than the 0.6 before it, got 0.3
            r,f;0,1;0.3,0.5;0.3,0.2;1,0         | :4: r: expected at least 1e-12 more than the 0.3 before it, got 0.3
            r,f;0,1;0.3,0.5;0.6,0.7;1,0         | :4: f: expected at most the 0.5 before it (f must decrease), got 0.7
            r,f;0,1;0.3,0.5;0.6,-0.1;1,-0.2     | :4: f: expected at least 0, got -0.1
            r,f;0,1;0.3,0.5;0.6,0.2;0.9,0       | :5: r: expected 1 in the last row, got 0.9
            r,f;0,1;0.3,0.5;0.6,0.2;1.1,0       | :5: r: expected at most 1, got 1.1
            r,f;0,1;0.3,0.5;0.6,0.2;1,0.1       | :5: f: expected f(1) = 0 in the last row, got 0.1
            r,f;0,1;0.3,NaN;0.6,0.2;1,0         | :3: f: expected a finite number, got 'NaN'
            r,f;0,1;0.3,1e999;0.6,0.2;1,0       | :3: f: expected a finite number, got '1e999'
            r,f;0,1;a,0.5;0.6,0.2;1,0           | :3: r: expected a finite number, got 'a'
            r,f;0,1;0.3,;0.6,0.2;1,0            | :3: f: expected a finite number, got ''
            r,f;0,1;0.3,0x1p-1;0.6,0.2;1,0      | :3: f: expected a finite number, got '0x1p-1'
            """)
    void namesFileAndLine(String text, String message) throws IOException {
        Path file = file(text.replace(';', '\n'));
        assertThatThrownBy(() -> TableProfile.read(file))
                .isInstanceOf(PotentialException.class)
                .hasMessage(file + message);
    }

    @Test
    void namesTheFileThatCannotBeRead() throws IOException {
        Path missing = directory.resolve("missing.csv");
        assertThatThrownBy(() -> TableProfile.read(missing))
                .isInstanceOf(PotentialException.class)
                .hasMessage(missing + ": cannot be read: no such file");
        assertThatThrownBy(() -> TableProfile.read(directory))
                .isInstanceOf(PotentialException.class)
                .hasMessageStartingWith(directory + ": cannot be read: ");
        Path binary = Files.write(directory.resolve("binary.csv"), new byte[] {'r', ',', 'f', '\n', (byte) 0xff});
        assertThatThrownBy(() -> TableProfile.read(binary))
                .isInstanceOf(PotentialException.class)
                .hasMessage(binary + ": cannot be read: not UTF-8 text");
    }

    @Test
    void boundsTheSize() throws IOException {
        Path large = file("#" + "x".repeat(9 << 20));
        assertThatThrownBy(() -> TableProfile.read(large))
                .isInstanceOf(PotentialException.class)
                .hasMessage(large + ": expected at most 8 MB, got more");
        StringBuilder rows = new StringBuilder("r,f\n");
        for (int i = 0; i <= 100_000; i++) {
            rows.append(i / 100_000.0).append(',').append(1.0 - i / 100_000.0).append('\n');
        }
        Path many = file(rows.toString());
        assertThatThrownBy(() -> TableProfile.read(many))
                .isInstanceOf(PotentialException.class)
                .hasMessage(many + ":100002: expected at most 100000 rows, got more");
    }

    @Test
    void rejectsMalformedCsvInOneLine() throws IOException {
        Path file = file("r,f\n0,\"1\n0.5,0.5\n");
        assertThatThrownBy(() -> TableProfile.read(file))
                .isInstanceOf(PotentialException.class)
                .message()
                .startsWith(file.toString())
                .doesNotContain("\n");
    }
}

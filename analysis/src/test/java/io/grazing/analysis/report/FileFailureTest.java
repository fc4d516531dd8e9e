package io.grazing.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileFailureTest {

    private static final Path FILE = Path.of("results", "coulomb");

    @Test
    void namesTheFileOfAFullDisk() {
        IOException full = new IOException("No space left on device");
        assertThat(FileFailure.naming(FILE, full))
                .hasMessage(FILE + ": No space left on device")
                .hasCause(full);
    }

    @Test
    void keepsTheFileThatIsNamed() {
        IOException denied = new AccessDeniedException("other");
        assertThat(FileFailure.naming(FILE, denied)).isSameAs(denied);
    }
}

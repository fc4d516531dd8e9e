package io.grazing.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path folder;

    @Test
    void whoIsInterruptedDoesNotGoOnWithoutTheLock() throws IOException {
        Path file = folder.resolve("lock");
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(FileLockInterruptionException.class).isThrownBy(() -> FolderLock.acquire(file));
        } finally {
            Thread.interrupted();
        }
        try (FolderLock lock = FolderLock.acquire(file)) {
            assertThat(lock).isNotNull();
            assertThat(file).exists();
        }
        assertThat(Files.exists(file)).isFalse();
    }
}

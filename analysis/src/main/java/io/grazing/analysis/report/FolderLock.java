package io.grazing.analysis.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The exclusive right, among all processes that ask, to change a result folder. It is a lock file that
 * exists only while the lock is held; the operating system releases the lock of a killed process.
 *
 * <p>File systems without locks (some cluster file systems) are used without one: then only runs of the same
 * scenario into the same folder that finish in the same instant can disturb each other.
 */
final class FolderLock implements AutoCloseable {

    // A process cannot hold two file locks on one file; within this process a mutex stands in front of them.
    private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits for the lock that {@code file} stands for. */
    static FolderLock acquire(Path file) throws IOException {
        WITHIN_PROCESS.lock();
        try {
            while (true) {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                boolean isHeld = false;
                try {
                    isHeld = holdsNamedFile(file, channel);
                    if (isHeld) {
                        return new FolderLock(file, channel);
                    }
                } finally {
                    if (!isHeld) {
                        channel.close();
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            WITHIN_PROCESS.unlock();
            throw e;
        }
    }

    // The holder before us deletes the file, so what we locked may no longer be what the name stands for.
    private static boolean holdsNamedFile(Path file, FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.lock();
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            throw e;
        } catch (IOException unsupported) {
            return true;
        }
        byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(token), 0);
        try {
            return lock.isValid() && Arrays.equals(Files.readAllBytes(file), token);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        } finally {
            WITHIN_PROCESS.unlock();
        }
    }
}

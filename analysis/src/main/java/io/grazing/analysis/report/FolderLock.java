package io.grazing.analysis.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
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

    /** A link in the place of the file leads to somebody else's. */
    private static final Set<OpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private static final int TOKEN_BYTES = UUID.randomUUID().toString().length();

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
                FileChannel channel = open(file);
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

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, OPTIONS);
        } catch (IOException e) {
            throw Files.isSymbolicLink(file)
                    ? new FileSystemException(file.toString(), null, "a link in the place of the lock")
                    : e;
        }
    }

    // The holder before us deletes the file, so what we locked may no longer be what the name stands for.
    private static boolean holdsNamedFile(Path file, FileChannel channel) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.lock();
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            throw e;
        } catch (IOException unsupported) {
            // The file system knows none, and is used without.
        }
        if (channel.size() != 0 && channel.size() != TOKEN_BYTES) {
            throw new FileSystemException(file.toString(), null, "a foreign file in the place of the lock");
        }
        if (lock == null) {
            return true;
        }
        byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        write(token, channel, file);
        try (InputStream named = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return lock.isValid() && Arrays.equals(named.readAllBytes(), token);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void write(byte[] token, FileChannel channel, Path file) throws IOException {
        try {
            channel.write(ByteBuffer.wrap(token), 0);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw FileFailure.naming(file, e);
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

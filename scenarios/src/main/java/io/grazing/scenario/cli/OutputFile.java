package io.grazing.scenario.cli;

import io.grazing.analysis.report.FileFailure;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.ScenarioException;
import io.grazing.scenario.model.TextFile;
import io.grazing.scenario.model.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that an option names and a command writes. A regular file, itself or at the end of symbolic links, is replaced
 * as a whole or not at all, the links staying what they are; what is no regular file, such as a pipe or a device, is
 * written to. Immutable.
 */
final class OutputFile {

    /** The most symbolic links that are followed, as by Linux. */
    private static final int MOST_LINKS = 40;
    /** Its links stand for open files, which no name has to lead to. */
    private static final Path OPEN_FILES = Path.of("/proc");

    private final Path target;
    private final boolean replaced;

    private OutputFile(Path target, boolean replaced) {
        this.target = target;
        this.replaced = replaced;
    }

    /**
     * The file, having made sure, before anything is computed, that it can be written.
     *
     * @param option the option that names it
     * @param name its name
     * @throws ScenarioException if it cannot be written
     */
    static OutputFile of(String option, String name) {
        if (name.isEmpty()) {
            throw new ScenarioException(new Fault(Position.of(option), "", "expected a file, got an empty name"));
        }
        try {
            return at(Options.path(option, name).toAbsolutePath());
        } catch (NoSuchFileException e) {
            String text = "expected a file in a folder that exists, got " + Wording.quoted(name);
            throw new ScenarioException(new Fault(Position.of(option), "", text));
        } catch (IOException e) {
            String text = "expected a file that can be written, got " + TextFile.reason(e) + " " + Wording.quoted(name);
            throw new ScenarioException(new Fault(Position.of(option), "", text));
        }
    }

    private static OutputFile at(Path named) throws IOException {
        Path target = named;
        for (int links = 0; links <= MOST_LINKS; links++) {
            Optional<BasicFileAttributes> found = attributes(target);
            if (found.isEmpty() || found.get().isRegularFile()) {
                // The only way to tell for certain, with every rule that file systems have.
                Files.delete(createBeside(target));
                return new OutputFile(target, true);
            }
            if (found.get().isDirectory()) {
                throw new IOException("a directory");
            }
            if (!found.get().isSymbolicLink() || target.getParent().toRealPath().startsWith(OPEN_FILES)) {
                if (!Files.isWritable(target)) {
                    throw new IOException("permission denied");
                }
                return new OutputFile(target, false);
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        throw new IOException("too many symbolic links");
    }

    private static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** A new hidden file beside {@code path} with the permissions that every new file gets. */
    private static Path createBeside(Path path) throws IOException {
        return Files.createFile(path.resolveSibling(".grazing-" + UUID.randomUUID() + ".partial"));
    }

    /**
     * Writes the file.
     *
     * @throws IOException if that fails; a regular file that was there before still is
     */
    void write(String text) throws IOException {
        try {
            put(text);
        } catch (IOException e) {
            throw FileFailure.naming(target, e);
        }
    }

    private void put(String text) throws IOException {
        if (!replaced) {
            // Appended, lest what was written to an open file before be lost.
            try (OutputStream out =
                    Files.newOutputStream(target, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return;
        }
        Path partial = createBeside(target);
        try {
            Files.writeString(partial, text);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}

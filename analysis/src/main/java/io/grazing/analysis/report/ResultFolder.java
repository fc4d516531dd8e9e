package io.grazing.analysis.report;

import io.grazing.analysis.study.Figure;
import io.grazing.analysis.study.StudyResult;
import io.grazing.analysis.study.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The folder {@code DIR/<scenario>/} that a run leaves behind, replaced as a whole or not at all.
 *
 * <p>A result is written to the hidden sibling {@code .<scenario>.partial}; then the previous one, if any, is
 * renamed to {@code .<scenario>.previous}, the new one takes its place, and the previous one is deleted. The
 * next run into the same place clears away what a killed run left: a partial result is deleted, a previous
 * one whose successor did not arrive is put back.
 *
 * <p>A folder that is there already is replaced only if it is empty or the scenario's own result, which
 * {@link ResultIdentity} decides, and holds no file that the program did not write.
 */
public final class ResultFolder {

    private static final int MAX_NAME_LENGTH = 100;

    private final Path directory;
    private final String name;
    private final Provenance provenance;

    private ResultFolder(Path directory, String name, Provenance provenance) {
        this.directory = directory;
        this.name = name;
        this.provenance = provenance;
    }

    /**
     * Makes sure, before anything is computed, that the result of a run can be put into {@code directory}.
     * The directory itself is created only when there is a result to write.
     *
     * @throws ResultFolderException if it is not writable, or holds what must not be replaced
     */
    public static ResultFolder prepare(Path directory, Provenance provenance) throws ResultFolderException {
        Path absolute = directory.toAbsolutePath().normalize();
        ResultFolder folder = new ResultFolder(absolute, folderName(provenance.scenario()), provenance);
        try {
            if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
                requireDirectory(absolute);
                try (FolderLock lock = FolderLock.acquire(folder.hidden("lock"))) {
                    folder.requireReplaceable();
                    folder.clearLeftovers();
                    Files.createDirectory(folder.hidden("partial"));
                    Files.delete(folder.hidden("partial"));
                }
            } else {
                Path ancestor = absolute.getParent();
                while (!Files.exists(ancestor, LinkOption.NOFOLLOW_LINKS)) {
                    ancestor = ancestor.getParent();
                }
                requireDirectory(ancestor);
                for (Path part : ancestor.relativize(absolute)) {
                    requireName(ancestor.resolve(part));
                }
                requireName(ancestor.resolve(folder.hidden("previous").getFileName()));
                Files.delete(Files.createTempDirectory(ancestor, ".grazing"));
            }
        } catch (IOException e) {
            throw new ResultFolderException(
                    "output directory " + directory + ": expected a writable directory, got " + reason(e), e);
        }
        return folder;
    }

    /**
     * The name of the result folder of a scenario: letters, digits and {@code . _ -} are kept, every other
     * character becomes {@code -}, and a leading dot or dash gets a {@code _} before it, so that no name leads
     * out of the output directory, hides, or looks like an option.
     */
    static String folderName(String scenario) {
        StringBuilder name = new StringBuilder();
        scenario.codePoints()
                .limit(MAX_NAME_LENGTH)
                .forEach(c -> name.appendCodePoint(Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0 ? c : '-'));
        if (name.length() == 0 || name.charAt(0) == '.' || name.charAt(0) == '-') {
            name.insert(0, '_');
        }
        return name.toString();
    }

    /** Where the result is, or will be. */
    public Path path() {
        return directory.resolve(name);
    }

    /**
     * Writes a result and puts it in the place of the previous one.
     *
     * @param finished when the run finished
     * @throws ResultFolderException if what must not be replaced appeared there since {@link #prepare}
     * @throws IOException if writing fails; the previous result is then still in place
     */
    public void write(StudyResult result, Instant finished) throws IOException, ResultFolderException {
        Files.createDirectories(directory);
        try (FolderLock lock = FolderLock.acquire(hidden("lock"))) {
            requireReplaceable();
            clearLeftovers();
            Path partial = hidden("partial");
            try {
                fill(partial, result, finished);
                swapIn(partial);
            } catch (IOException e) {
                FileTrees.deleteQuietly(partial);
                throw FileFailure.naming(path(), e);
            } catch (RuntimeException | Error e) {
                FileTrees.deleteQuietly(partial);
                throw e;
            }
            FileTrees.deleteQuietly(hidden("previous"));
        }
    }

    private void fill(Path partial, StudyResult result, Instant finished) throws IOException {
        Files.createDirectory(partial);
        List<String> files = new ArrayList<>();
        for (Table table : result.tables()) {
            String file = folderName(table.name()) + ".csv";
            files.add(file);
            Files.writeString(partial.resolve(file), CsvTable.format(table), StandardCharsets.UTF_8);
        }
        if (!result.figures().isEmpty()) {
            Files.createDirectory(partial.resolve(ResultIdentity.FIGURES));
        }
        for (Figure figure : result.figures()) {
            String file = ResultIdentity.FIGURES + "/" + folderName(figure.name()) + ".svg";
            files.add(file);
            Files.writeString(partial.resolve(file), SvgFigure.draw(figure), StandardCharsets.UTF_8);
        }
        Files.writeString(
                partial.resolve(ResultIdentity.SUMMARY),
                Summary.format(provenance, result, finished, files),
                StandardCharsets.UTF_8);
    }

    private void swapIn(Path partial) throws IOException {
        Path previous = hidden("previous");
        boolean replaces = Files.exists(path(), LinkOption.NOFOLLOW_LINKS);
        if (replaces) {
            Files.move(path(), previous);
        }
        try {
            Files.move(partial, path());
        } catch (IOException e) {
            if (replaces) {
                Files.move(previous, path());
            }
            throw e;
        }
    }

    private void clearLeftovers() throws IOException {
        FileTrees.delete(hidden("partial"));
        Path previous = hidden("previous");
        if (Files.exists(previous, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(path(), LinkOption.NOFOLLOW_LINKS)) {
                FileTrees.delete(previous);
            } else {
                Files.move(previous, path());
            }
        }
    }

    /** Makes sure that all that is in the way was left by runs of this scenario. */
    private void requireReplaceable() throws IOException, ResultFolderException {
        boolean isThere = Files.exists(path(), LinkOption.NOFOLLOW_LINKS);
        if (isThere) {
            ResultIdentity.requireOwn(path(), provenance);
        }
        Path previous = hidden("previous");
        if (Files.exists(previous, LinkOption.NOFOLLOW_LINKS)) {
            if (isThere) {
                ResultIdentity.requireIncomplete(previous);
            } else {
                ResultIdentity.requireOwn(previous, provenance);
            }
        }
        if (Files.exists(hidden("partial"), LinkOption.NOFOLLOW_LINKS)) {
            ResultIdentity.requireIncomplete(hidden("partial"));
        }
    }

    private Path hidden(String role) {
        return directory.resolve("." + name + "." + role);
    }

    private static void requireDirectory(Path path) throws ResultFolderException {
        if (!Files.isDirectory(path)) {
            throw new ResultFolderException("output directory " + path + ": expected a directory, got a file");
        }
    }

    /** Makes sure that the file system takes the name, whether or not there is such a file; others it finds too long. */
    private static void requireName(Path path) throws IOException {
        try {
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return;
        }
    }

    // The file system's messages are bare paths; the exception's name says what happened to them.
    private static String reason(IOException e) {
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason() + " " + system.getFile();
        }
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        String words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        String message = e.getMessage() == null ? "" : e.getMessage().replaceAll("\\s+", " ");
        return (words + " " + message).strip();
    }
}

package io.grazing.analysis.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whose result a folder holds. It is a scenario's own if its {@code summary.json} names the same scenario and
 * kind and either the same source file, however that was edited since, or, read from elsewhere, an equal
 * resolved scenario.
 */
final class ResultIdentity {

    /** The file that says whose result it is. */
    static final String SUMMARY = "summary.json";

    /** The folder of figures. */
    static final String FIGURES = "figures";

    private static final long MAX_SUMMARY_BYTES = 256L << 20;

    private ResultIdentity() {}

    /**
     * Makes sure that {@code folder}, which exists, may be replaced by a result of {@code provenance}.
     *
     * @throws ResultFolderException if it is another run's result, or holds anything but a result
     */
    static void requireOwn(Path folder, Provenance provenance) throws IOException, ResultFolderException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal(folder, "it is not a directory");
        }
        if (FileTrees.walk(folder).size() == 1) {
            return;
        }
        JsonNode summary = readSummary(folder.resolve(SUMMARY));
        if (summary == null) {
            throw refusal(folder, "it holds files, but no summary.json of an earlier run");
        }
        JsonNode expected = Summary.identity(provenance);
        for (String key : new String[] {Summary.NAME, Summary.KIND}) {
            if (!summary.path(key).equals(expected.path(key))) {
                throw refusal(folder, "it holds the result of " + key + " " + summary.path(key));
            }
        }
        if (!summary.path(Summary.SOURCE).equals(expected.path(Summary.SOURCE))
                && !summary.path(Summary.SCENARIO).equals(expected.path(Summary.SCENARIO))) {
            throw refusal(folder, "it holds the result of another scenario, " + summary.path(Summary.SOURCE));
        }
        requireNoForeignFile(folder, summary);
    }

    /**
     * Makes sure that {@code folder}, which exists, holds nothing but what a run may have left of a result when it was killed.
     *
     * @throws ResultFolderException if it holds anything else
     */
    static void requireIncomplete(Path folder) throws IOException, ResultFolderException {
        for (Path path : FileTrees.walk(folder)) {
            String name = folder.relativize(path).toString();
            boolean isOwn = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    ? name.isEmpty() || name.equals(FIGURES)
                    : Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            && (name.endsWith(".csv") || name.endsWith(".svg") || name.equals(SUMMARY));
            if (!isOwn) {
                String found =
                        name.isEmpty() ? "it is not a directory" : "it holds " + name + ", which no run has written";
                throw refusal(folder, found);
            }
        }
    }

    private static JsonNode readSummary(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_SUMMARY_BYTES) {
            return null;
        }
        try {
            return Summary.parse(Files.readAllBytes(file));
        } catch (JacksonException e) {
            return null;
        }
    }

    private static void requireNoForeignFile(Path folder, JsonNode summary) throws IOException, ResultFolderException {
        Set<Path> own = new HashSet<>(Set.of(folder, folder.resolve(SUMMARY)));
        for (JsonNode file : summary.path(Summary.FILES)) {
            for (Path path = folder.resolve(file.asString()).normalize();
                    path.startsWith(folder) && own.add(path);
                    path = path.getParent()) {
                // The directories on the way are the program's own, too.
            }
        }
        for (Path path : FileTrees.walk(folder)) {
            if (!own.contains(path)) {
                throw refusal(folder, "it holds " + folder.relativize(path) + ", which no run has written");
            }
        }
    }

    private static ResultFolderException refusal(Path folder, String found) {
        return new ResultFolderException("result folder " + folder
                + ": expected none, an empty one or an earlier result of this scenario, but " + found
                + "; choose another output directory, or move it away");
    }
}

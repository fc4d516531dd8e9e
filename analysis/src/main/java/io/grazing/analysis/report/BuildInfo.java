package io.grazing.analysis.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which build of the program this is, as every result records it.
 *
 * @param version the release, such as {@code 0.1.0}
 * @param commit the full git commit the build was made from, with {@code -dirty} after it if the checkout had changes
 *     that this commit does not hold; {@code unknown} for a build outside a git checkout or without Maven
 */
public record BuildInfo(String version, String commit) {

    /**
     * Reads what the build recorded about itself.
     *
     * @return the version and commit of the running program
     */
    public static BuildInfo current() {
        Properties recorded = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                recorded.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildInfo(recorded.getProperty("version", "unknown"), recorded.getProperty("commit", "unknown"));
    }

    /**
     * One word for a reader, such as {@code 0.1.0+1a2b3c4d5e6f}, in the form of a semantic version with build metadata.
     *
     * @return version and abbreviated commit
     */
    public String label() {
        return version + "+" + commit.replaceFirst("^([0-9a-f]{12})[0-9a-f]{28}", "$1");
    }
}

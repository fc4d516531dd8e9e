package io.grazing.analysis.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Failures of input and output that name their file; that of a full disk does not of itself. */
public final class FileFailure {

    private FileFailure() {}

    /** {@code failure} itself if it names a file, else one that names {@code file}. */
    public static FileSystemException naming(Path file, IOException failure) {
        if (failure instanceof FileSystemException system && system.getFile() != null) {
            return system;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }
}

package io.grazing.scenario.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a text file that a user named: regular, readable, UTF-8, and no larger than a limit. */
public final class TextFile {

    private TextFile() {}

    /**
     * The text of {@code file}, without a byte order mark.
     *
     * @param file the file
     * @param blamed where a fault is reported unless it is inside the file, such as the key that names the file
     * @param key the key that names the file; empty for none
     * @param limit the most bytes the file may have
     * @throws ScenarioException if the file cannot be read as such a text
     */
    public static String read(Path file, Position blamed, String key, int limit) {
        return text(bytes(file, blamed, key, limit), file.toString());
    }

    /**
     * The text that can be read from {@code in}, without a byte order mark.
     *
     * @param source what messages call it
     * @param limit the most bytes it may have
     * @throws ScenarioException if it is no such text
     */
    public static String read(InputStream in, String source, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw fault(Position.of(source), "", "expected at most " + limit + " bytes, got more");
        }
        return text(bytes, source);
    }

    private static String text(byte[] bytes, String source) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            String expected = "expected UTF-8 text, got the byte 0x%02x".formatted(bytes[input.position()]);
            throw new ScenarioException(new Fault(after(read, source), "", expected));
        }
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }

    /**
     * Makes sure that {@code file} exists and is neither a directory nor a device or pipe that might never end.
     *
     * @throws ScenarioException if it is not so; parameters as in {@link #read(Path, Position, String, int)}
     */
    public static void requireRegular(Path file, Position blamed, String key) {
        if (file.toString().isEmpty()) {
            throw fault(blamed, key, "expected a file, got an empty name");
        }
        if (Files.notExists(file)) {
            throw fault(blamed, key, "expected a file, got no such file" + named(file, key));
        }
        if (Files.isDirectory(file)) {
            throw fault(blamed, key, "expected a file, got a directory" + named(file, key));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw fault(blamed, key, "expected a regular file, got a device or pipe" + named(file, key));
        }
    }

    private static byte[] bytes(Path file, Position blamed, String key, int limit) {
        requireRegular(file, blamed, key);
        String name = named(file, key);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw fault(blamed, key, "expected a file of at most " + limit + " bytes, got a larger one" + name);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw fault(blamed, key, "expected a file, got no such file" + name);
        } catch (AccessDeniedException e) {
            throw fault(blamed, key, "expected a readable file, got permission denied" + name);
        } catch (IOException e) {
            throw fault(blamed, key, "expected a readable file, got " + reason(e) + name);
        }
    }

    // A position that is not the file's own does not name it.
    private static String named(Path file, String key) {
        return key.isEmpty() ? "" : " " + Wording.quoted(file.toString());
    }

    /** What an input or output failure says, on one line and without the path that stands beside it. */
    public static String reason(Exception failure) {
        String said = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return Wording.oneLine(said == null ? kind(failure) : said);
    }

    // The file system's exceptions often say no more than a path; their names say what happened to it.
    private static String kind(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        String kind = failure.getClass().getSimpleName().replace("Exception", "");
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static ScenarioException fault(Position at, String key, String text) {
        return new ScenarioException(new Fault(at, key, text));
    }

    private static Position after(String text, String source) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return new Position(source, line, 1 + last.codePointCount(0, last.length()));
    }
}

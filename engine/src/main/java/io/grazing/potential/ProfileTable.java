package io.grazing.potential;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a table of f(r) from a CSV file: header {@code r,f}, one row a point, {@code #} before a comment. */
final class ProfileTable {

    private static final int LARGEST_FILE = 8 << 20;
    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST_QUOTE = 40;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final Path file;
    private final List<Long> lines = new ArrayList<>();
    private double[] r = new double[256];
    private double[] f = new double[256];

    private ProfileTable(Path file) {
        this.file = file;
    }

    static TableProfile read(Path file) {
        return new ProfileTable(file).read();
    }

    private TableProfile read() {
        TableRules rules = new TableRules(row -> file + ":" + lines.get(row));
        boolean header = false;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text())) {
            for (CsvRecord row : reader) {
                requireTwoFields(row, header);
                if (header) {
                    accept(row, rules);
                } else {
                    requireHeader(row);
                    header = true;
                }
            }
        } catch (CsvParseException fault) {
            throw new PotentialException(file + ": expected CSV with the header r,f, got a malformed line");
        } catch (IOException fault) {
            throw new PotentialException(file + ": cannot be read: " + reason(fault));
        }
        if (!header) {
            throw new PotentialException(file + ":1: expected the header r,f, got an empty file");
        }
        rules.finish(file.toString());
        int rows = lines.size();
        return TableProfile.valid(
                Arrays.copyOf(r, rows),
                Arrays.copyOf(f, rows),
                "table " + file.getFileName() + " of " + rows + " rows");
    }

    private void accept(CsvRecord row, TableRules rules) {
        int index = lines.size();
        if (index == MOST_ROWS) {
            throw new PotentialException(
                    file + ":" + row.getStartingLineNumber() + ": expected at most " + MOST_ROWS + " rows, got more");
        }
        if (index == r.length) {
            r = Arrays.copyOf(r, 2 * index);
            f = Arrays.copyOf(f, 2 * index);
        }
        lines.add(row.getStartingLineNumber());
        r[index] = number(row, 0, "r");
        f[index] = number(row, 1, "f");
        rules.accept(index, r[index], f[index]);
    }

    private void requireTwoFields(CsvRecord row, boolean header) {
        if (row.getFieldCount() != 2) {
            throw new PotentialException(file + ":" + row.getStartingLineNumber() + ": expected "
                    + (header ? "two fields r,f" : "the header r,f") + ", got " + row.getFieldCount()
                    + (row.getFieldCount() == 1 ? " field" : " fields"));
        }
    }

    private void requireHeader(CsvRecord row) {
        if (!row.getField(0).strip().equals("r") || !row.getField(1).strip().equals("f")) {
            throw new PotentialException(file + ":" + row.getStartingLineNumber() + ": expected the header r,f, got "
                    + quoted(row.getField(0)) + "," + quoted(row.getField(1)));
        }
    }

    private double number(CsvRecord row, int field, String name) {
        String text = row.getField(field).strip();
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new PotentialException(file + ":" + row.getStartingLineNumber() + ": " + name
                    + ": expected a finite number, got " + quoted(text));
        }
        return value;
    }

    private static String quoted(String text) {
        String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        return "'" + shown.replaceAll("\\p{Cntrl}", "?") + "'";
    }

    private String text() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new PotentialException(file + ": expected at most 8 MB, got more");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static String reason(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return "no such file";
        }
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (fault instanceof CharacterCodingException) {
            return "not UTF-8 text";
        }
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }
}

package io.grazing.scenario.model;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV table with a header. Immutable.
 *
 * @param source the file as the user named it, for messages
 * @param headerLine the line of the header, from 1
 * @param header the names of the columns
 * @param rows the rows, each with one field per column
 */
public record CsvSheet(String source, int headerLine, List<String> header, List<Row> rows) {

    public CsvSheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line the line of the file where it begins, from 1
     * @param fields its fields
     */
    public record Row(long line, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Reads a table.
     *
     * @param source what messages call it
     * @param text the table: a header, then rows; blank lines and those that begin with # are skipped
     * @param columns names that the header must have
     * @param faults are told of the rows that do not fit the header, which are left out
     * @throws ScenarioException if it is no CSV, there is no header, or it lacks columns
     */
    public static CsvSheet parse(String source, String text, List<String> columns, Faults faults) {
        List<String> header = List.of();
        int headerLine = 1;
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .commentStrategy(CommentStrategy.SKIP)
                .ofCsvRecord(text)) {
            for (CsvRecord read : records) {
                if (header.isEmpty()) {
                    header = read.getFields().stream().map(String::strip).toList();
                    headerLine = (int) read.getStartingLineNumber();
                    CsvSheet empty = new CsvSheet(source, headerLine, header, List.of());
                    empty.requireColumns(columns);
                } else if (read.getFieldCount() == header.size()) {
                    rows.add(new Row(read.getStartingLineNumber(), read.getFields()));
                } else {
                    Position at = new Position(source, (int) read.getStartingLineNumber(), 0);
                    faults.add(at, "", "expected " + header.size() + " fields, got " + read.getFieldCount());
                }
            }
        } catch (CsvParseException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new ScenarioException(new Fault(Position.of(source), "", "expected a CSV table, got: " + reason));
        } catch (IOException e) {
            throw new IllegalStateException("reading a text failed", e);
        }
        if (header.isEmpty()) {
            throw new ScenarioException(
                    new Fault(Position.of(source), "", "expected a CSV table with a header, got an empty file"));
        }
        return new CsvSheet(source, headerLine, header, rows);
    }

    private void requireColumns(List<String> columns) {
        List<Fault> missing = new ArrayList<>();
        for (String name : columns) {
            try {
                column(name);
            } catch (ScenarioException e) {
                missing.addAll(e.faults());
            }
        }
        if (!missing.isEmpty()) {
            throw new ScenarioException(missing);
        }
    }

    /**
     * The index of the column {@code name}.
     *
     * @throws ScenarioException if there is none, or several
     */
    public int column(String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            String got = Wording.shortened(String.join(",", header));
            String text = "expected a column " + Wording.quoted(name) + ", got the header " + Wording.quoted(got);
            throw new ScenarioException(new Fault(new Position(source, headerLine, 0), "", text));
        }
        if (header.lastIndexOf(name) != column) {
            String text = "expected one column " + Wording.quoted(name) + ", got several";
            throw new ScenarioException(new Fault(new Position(source, headerLine, 0), "", text));
        }
        return column;
    }

    /** Where the row was written. */
    public Position position(Row row) {
        return new Position(source, (int) row.line(), 0);
    }
}

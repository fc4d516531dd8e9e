package io.grazing.scenario.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.tomlj.TomlVersion;

/** Reads a scenario file as TOML 1.0, keeping the place of every key and value. */
final class TomlSource {

    /** The most bytes a scenario file may have. */
    static final int LARGEST_FILE = 1 << 20;

    private static final int DEEPEST = 16;
    private static final String TOO_DEEP =
            "malformed TOML: Nesting is too deep (more than " + DEEPEST + " levels of tables and arrays)";
    private static final Pattern SYNTAX_ERROR = Pattern.compile("Unexpected (.*), expected (.*)", Pattern.DOTALL);

    private static final Pattern NUMBER_ERROR = Pattern.compile("(Integer|Float) is too (?:large|small)");
    private static final String NUMBER_END = "[^0-9A-Za-z_.+-]";
    private static final Pattern DUPLICATE =
            Pattern.compile("(.*) previously defined at line (\\d+), column (\\d+)", Pattern.DOTALL);

    private final String source;
    private final String[] lines;

    private TomlSource(String source, String text) {
        this.source = source;
        this.lines = text.split("\n", -1);
    }

    /**
     * The table that is written in {@code file}, with the assignments in place of what the file says.
     *
     * @throws ScenarioException if the file cannot be read or is not TOML
     */
    static SourceTable read(Path file, List<Assignment> assignments) {
        Position whole = Position.of(file.toString());
        return parse(file.toString(), TextFile.read(file, whole, "", LARGEST_FILE), assignments);
    }

    /** As {@link #read}, from a text; {@code source} names it in messages. */
    static SourceTable parse(String source, String text, List<Assignment> assignments) {
        TomlParseOptions options =
                TomlParseOptions.defaults().withVersion(TomlVersion.V1_0_0).withMaxNestingDepth(DEEPEST);
        TomlParseResult parsed = Toml.parse(text, options);
        TomlSource reader = new TomlSource(source, text);
        if (parsed.hasErrors()) {
            Faults faults = new Faults();
            parsed.errors().forEach(error -> faults.add(reader.fault(error)));
            faults.throwIfAny();
        }
        return assigned(reader.table(parsed, new Position(source, 1, 1)), assignments);
    }

    /** {@code table} with the assignments in place of what it says. */
    static SourceTable assigned(SourceTable table, List<Assignment> assignments) {
        Faults faults = new Faults();
        SourceTable changed = table;
        for (Assignment assignment : assignments) {
            if (assignment.path().size() > DEEPEST) {
                faults.add(assignment.at(), "", TOO_DEEP);
            } else {
                changed = assigned(changed, assignment, 0, faults);
            }
        }
        faults.throwIfAny();
        return changed;
    }

    private Fault fault(TomlParseError error) {
        Position at = position(error.position());
        Matcher number = NUMBER_ERROR.matcher(error.getMessage());
        if (number.matches()) {
            boolean integer = number.group(1).equals("Integer");
            String text = "expected " + (integer ? "an integer of 64 bits" : "a number in the range of doubles")
                    + ", got " + Wording.shortened(literal(at).split(NUMBER_END, 2)[0]);
            return new Fault(at, TomlKeys.before(lines, at), text);
        }
        return new Fault(at, "", said(error.getMessage()));
    }

    private static String said(String message) {
        Matcher again = DUPLICATE.matcher(message);
        if (again.matches()) {
            return "expected every key once, got " + Wording.quoted(again.group(1)) + " again, which is at line "
                    + again.group(2) + ", column " + again.group(3);
        }
        Matcher syntax = SYNTAX_ERROR.matcher(message);
        return "malformed TOML: "
                + (syntax.matches() ? "expected " + syntax.group(2) + ", got " + syntax.group(1) : message);
    }

    private SourceTable table(TomlTable table, Position at) {
        Map<String, SourceValue> entries = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            Position keyAt = position(table.inputPositionOf(path));
            Object value = table.get(path);
            if (value instanceof TomlTable inner) {
                entries.put(key, new SourceValue(table(inner, keyAt), keyAt, keyAt, ""));
            } else {
                Position valueAt = position(table.entry(path).value().position());
                entries.put(key, new SourceValue(converted(value, valueAt), keyAt, valueAt, literal(valueAt)));
            }
        }
        return new SourceTable(at, entries);
    }

    private String literal(Position at) {
        String line = lines[at.line() - 1];
        return line.substring(line.offsetByCodePoints(0, at.column() - 1));
    }

    private Position position(TomlPosition position) {
        return new Position(source, position.line(), position.column());
    }

    /** A value of the parser as one of {@link SourceValue}; tables in it are placed at {@code at}. */
    static Object converted(Object value, Position at) {
        if (value instanceof TomlArray array) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                list.add(converted(array.get(i), at));
            }
            return list;
        }
        if (value instanceof TomlTable table) {
            Map<String, SourceValue> entries = new LinkedHashMap<>();
            for (String key : table.keySet()) {
                Object inner = converted(table.get(List.of(key)), at);
                entries.put(key, new SourceValue(inner, at, at, ""));
            }
            return new SourceTable(at, entries);
        }
        return value;
    }

    private static SourceTable assigned(SourceTable table, Assignment assignment, int depth, Faults faults) {
        String key = assignment.path().get(depth);
        Position at = assignment.at();
        if (depth == assignment.path().size() - 1) {
            return table.with(key, assignment.sourceValue());
        }
        SourceValue inside = table.entries().get(key);
        if (inside != null && !(inside.value() instanceof SourceTable)) {
            String path = String.join(".", assignment.path().subList(0, depth + 1));
            faults.add(at, path, "expected a table, got " + Wording.got(inside.value()));
            return table;
        }
        SourceTable inner = inside == null ? new SourceTable(at, Map.of()) : (SourceTable) inside.value();
        Position where = inside == null ? at : inside.key();
        return table.with(key, new SourceValue(assigned(inner, assignment, depth + 1, faults), where, where, ""));
    }
}

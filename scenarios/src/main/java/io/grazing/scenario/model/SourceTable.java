package io.grazing.scenario.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table of a TOML document, with the place where it and each of its entries was written. Immutable.
 *
 * @param at where the table begins
 * @param entries the entries by key, in the order in which they were written
 */
record SourceTable(Position at, Map<String, SourceValue> entries) {

    SourceTable {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** This table with {@code value} under {@code key}, replacing what was there. */
    SourceTable with(String key, SourceValue value) {
        Map<String, SourceValue> changed = new LinkedHashMap<>(entries);
        changed.put(key, value);
        return new SourceTable(at, changed);
    }
}

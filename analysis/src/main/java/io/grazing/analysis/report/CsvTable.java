package io.grazing.analysis.report;

import io.grazing.analysis.study.Table;
import java.util.List;
import java.util.Locale;

/** Tables as comma-separated values: a header, then numbers with 17 significant digits, lines ended by LF. */
final class CsvTable {

    private CsvTable() {}

    /** The text of a table. */
    static String format(Table table) {
        StringBuilder text = new StringBuilder();
        text.append(String.join(",", table.columns())).append('\n');
        for (List<Double> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : ",").append(number(row.get(i)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.16e", value);
    }
}

package io.grazing.analysis.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an audit found, as fields for JSON and as a Markdown table. */
public final class AuditReport {

    private static final String PREFACE = """
            # Audit of the paper

            Written by `grazing audit --markdown > docs/audit.md`; do not edit. Every statement is code: a way to measure, what is
            printed, where needed what it should read, and a rule to compare them. Nothing about the outcome is stored; a
            run takes one to two minutes. `grazing audit` prints the same as JSON.

            | verdict | meaning |
            | --- | --- |
            | holds | as printed |
            | holds as corrected | not as printed; as corrected it does. [E1] to [E12] number corrections that the program uses |
            | fails as printed | not as printed, and no correction is known, or the known one fails too; exit code 1 |

            *measured* is the last of the samples. After each reading stand what it claims there (of a bound: its size without the
            constant) and the worst over all samples: the largest relative deviation beyond the errors of an equation, the
            largest ratio |measured − claimed|/bound of a bound, which is the least constant C that would do. *growth* is the
            exponent with which that ratio still grows at the end of the sweep: a bound holds if it is at most 0.02. A sweep of
            finitely many decades is evidence, not proof.

            """;

    private AuditReport() {}

    /** One object a statement. */
    public static List<Map<String, Object>> fields(List<Finding> findings) {
        return findings.stream().map(AuditReport::fields).toList();
    }

    private static Map<String, Object> fields(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", finding.id());
        fields.put("verdict", finding.verdict().text());
        fields.put("measured_quantity", finding.subject());
        fields.put("samples", finding.samples());
        fields.put("last_measured", finding.last().value());
        fields.put("last_measured_error", finding.last().error());
        fields.put("rule", finding.rule());
        fields.put("printed", fields(finding.printed()));
        fields.put("corrected", finding.corrected().map(AuditReport::fields).orElse(null));
        return fields;
    }

    private static Map<String, Object> fields(Judged judged) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", judged.text());
        fields.put("holds", judged.holds());
        fields.put("claimed_last", finite(judged.claimed()));
        fields.put("worst", finite(judged.worst()));
        fields.put("growth", finite(judged.growth()));
        return fields;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** A page with a table, a row a statement. */
    public static String markdown(List<Finding> findings) {
        StringBuilder text =
                new StringBuilder(PREFACE).append("| statement | measured | printed | corrected | verdict |\n");
        text.append("| --- | --- | --- | --- | --- |\n");
        for (Finding finding : findings) {
            text.append("| ")
                    .append(cell(finding.id()))
                    .append(" | ")
                    .append(cell(finding.subject() + ": "))
                    .append(digits(finding.last().value(), 6))
                    .append(" | ")
                    .append(cell(reading(finding.printed())))
                    .append(" | ")
                    .append(cell(finding.corrected().map(AuditReport::reading).orElse("")))
                    .append(" | ")
                    .append(finding.verdict().text())
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String reading(Judged judged) {
        String growth = judged.growth() == 0.0 ? "" : ", growth " + digits(judged.growth(), 2);
        return judged.text() + ": " + digits(judged.claimed(), 6) + "; worst "
                + (judged.worst() < 1e-14 ? "0" : digits(judged.worst(), 2)) + growth;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String digits(double value, int count) {
        return String.format(Locale.ROOT, "%." + count + "g", value);
    }
}

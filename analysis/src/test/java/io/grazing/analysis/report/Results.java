package io.grazing.analysis.report;

import io.grazing.analysis.study.Check;
import io.grazing.analysis.study.Figure;
import io.grazing.analysis.study.Figure.Axis;
import io.grazing.analysis.study.Figure.Panel;
import io.grazing.analysis.study.Figure.Point;
import io.grazing.analysis.study.Figure.Series;
import io.grazing.analysis.study.Figure.Style;
import io.grazing.analysis.study.RunFacts;
import io.grazing.analysis.study.StudyResult;
import io.grazing.analysis.study.Table;
import io.grazing.analysis.study.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Results for tests. */
final class Results {

    static final Instant STARTED = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant FINISHED = Instant.parse("2026-01-01T00:00:02.500Z");

    private Results() {}

    static Provenance provenance(String scenario, String kind, String source, double epsilon) {
        Map<String, Object> resolved =
                Map.of("kind", kind, "epsilon", epsilon, "count", 1000L, "list", List.of(1L, 2.5));
        return new Provenance(scenario, kind, source, resolved, 42L, STARTED);
    }

    static Provenance coulomb() {
        return provenance("coulomb", "kernel", "/cases/coulomb.toml", 1e-3);
    }

    static StudyResult result(double measured) {
        return result(
                measured,
                Map.of("area", Math.PI, "undefined", Double.NaN, "list", List.of(1L, Double.POSITIVE_INFINITY)));
    }

    static StudyResult result(double measured, Map<String, Object> numbers) {
        List<Check> checks = List.of(
                new Check(
                        "drift.eta",
                        OptionalDouble.of(measured),
                        OptionalDouble.of(1.0),
                        OptionalDouble.of(0.01),
                        Verdict.PASS,
                        "z = 0.3"),
                new Check(
                        "landau",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Verdict.INFO,
                        "no Landau limit for s > 1"));
        return new StudyResult(
                "kernel",
                new RunFacts(1000L, 3L, 2.0, 2, "hipparchus", "ab12"),
                checks,
                numbers,
                List.of("a note"),
                List.of(new Table(
                        "kernel",
                        List.of("theta_lo", "theta_hi"),
                        List.of(List.of(0.1, 0.2), List.of(0.2, Double.NaN)))),
                List.of(figure("Truncated Coulomb")));
    }

    static Figure figure(String title) {
        Series points =
                new Series("measured", Style.POINTS, 0, List.of(new Point(1e-3, 2.0, 0.1), new Point(1e-2, 0.3, 0.4)));
        Series line = new Series("exact", Style.LINE, 1, List.of(new Point(1e-3, 2.1, 0), new Point(1e-2, 0.2, 0)));
        return new Figure(
                "kernel",
                title,
                "a subtitle",
                new Axis("θ (rad)", true),
                List.of(new Panel(new Axis("dσ/dθ", true), 1.0, List.of(line, points))));
    }
}

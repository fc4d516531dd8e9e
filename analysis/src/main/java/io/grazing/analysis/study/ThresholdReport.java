package io.grazing.analysis.study;

import io.grazing.tally.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables and numbers of a {@link ThresholdStudy}. */
final class ThresholdReport {

    private final ThresholdSettings settings;
    private final List<ThresholdSweep> sweeps;

    ThresholdReport(ThresholdSettings settings, List<ThresholdSweep> sweeps) {
        this.settings = settings;
        this.sweeps = sweeps;
    }

    Map<String, Object> numbers(long encountersPerPoint, List<Map<String, Object>> integrators) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("orders", settings.orders());
        numbers.put(
                "points", (long) settings.orders().size() * settings.epsilon().size());
        numbers.put("within", settings.within());
        numbers.put("encounters_per_point", encountersPerPoint);
        if (!integrators.isEmpty()) {
            numbers.put("integrators", List.copyOf(integrators));
        }
        return numbers;
    }

    List<String> notes() {
        return List.of(
                "close encounters: impact parameter below (kappa f(0))^(1/s), the eps^(1/s) of the paper; the rest graze",
                "a limit holds where Q_1 and Q_2 are within the stated relative distance of it at this and every smaller eps of"
                        + " the sweep: Landau for s <= 1, with |log eps| at s = 1, and without cut-off for s > 1");
    }

    List<Table> tables() {
        return List.of(points(), orders());
    }

    private Table points() {
        List<List<Double>> rows = new ArrayList<>();
        for (ThresholdSweep sweep : sweeps) {
            for (ThresholdPoint p : sweep.points()) {
                Optional<Estimate> share = p.measuredShare();
                rows.add(List.of(
                        p.s(),
                        p.epsilon(),
                        p.exact().length(),
                        p.s2().value(),
                        p.s2().error(),
                        p.closeS2().value(),
                        p.closeS2().error(),
                        p.whole().value(),
                        known(p.whole().standardError()),
                        p.close().map(Estimate::value).orElse(Double.NaN),
                        p.close().map(c -> known(c.standardError())).orElse(Double.NaN),
                        p.share(),
                        share.map(Estimate::value).orElse(Double.NaN),
                        share.map(c -> known(c.standardError())).orElse(Double.NaN),
                        p.distance(1),
                        p.distanceError(1),
                        p.distance(2),
                        p.distanceError(2),
                        sweep.holds(p, settings.within()) ? 1.0 : 0.0));
            }
        }
        return new Table(
                "threshold",
                List.of(
                        "s",
                        "epsilon",
                        "collision_length",
                        "S",
                        "S_error",
                        "S_close",
                        "S_close_error",
                        "simulated_S",
                        "std_error_S",
                        "simulated_S_close",
                        "std_error_S_close",
                        "close_share",
                        "simulated_close_share",
                        "std_error_close_share",
                        "distance_1",
                        "error_1",
                        "distance_2",
                        "error_2",
                        "holds"),
                rows);
    }

    private Table orders() {
        List<List<Double>> rows = new ArrayList<>();
        for (ThresholdSweep sweep : sweeps) {
            Optional<PowerFit> fit = sweep.fit();
            rows.add(List.of(
                    sweep.s(),
                    sweep.boundary(settings.within()).orElse(Double.NaN),
                    fit.map(PowerFit::exponent).orElse(Double.NaN),
                    fit.map(PowerFit::standardError).orElse(Double.NaN),
                    sweep.prediction().exponents().leading()));
        }
        return new Table("orders", List.of("s", "boundary_epsilon", "exponent", "std_error", "expected"), rows);
    }

    private static double known(double standardError) {
        return Double.isFinite(standardError) ? standardError : Double.NaN;
    }
}

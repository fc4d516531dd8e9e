package io.grazing.analysis.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a run at finite ε is from the Landau limit, with the distance that formula (3.5) expects. Nothing
 * of this is judged: at finite ε the distance is not 0, and may be large.
 */
final class LandauDistance {

    private final Map<String, Double> limits;

    LandauDistance(KernelSettings settings, Formula formula) {
        limits = formula.landauStrength().isPresent()
                ? LandauLimit.rates(formula.landauStrength().getAsDouble(), settings.speed(), settings.legendre())
                : Map.of();
    }

    /** The distance of a rate, if the limit has it. */
    Optional<Check> ofRate(String name, double measured, Prediction predicted) {
        if (!limits.containsKey(name)) {
            return Optional.empty();
        }
        double limit = limits.get(name);
        String relative = limit == 0.0
                ? "the limit is 0"
                : "the limit is " + Digits.of(limit, 6) + ", measured "
                        + Digits.of(100.0 * (measured / limit - 1.0), 4) + " % from it, expected "
                        + Digits.of(100.0 * (predicted.value() / limit - 1.0), 4) + " %";
        double stdError = predicted.standardError();
        return Optional.of(new Check(
                "landau." + name,
                OptionalDouble.of(measured - limit),
                OptionalDouble.of(predicted.value() - limit),
                Double.isFinite(stdError) ? OptionalDouble.of(stdError) : OptionalDouble.empty(),
                Verdict.INFO,
                "rate less its Landau limit; " + relative));
    }

    /** The distance of the kernels: half the sum over bins of |content − weak-deflection content|, over π. */
    List<Check> ofBins(BinCells cells, List<Double> weakContents) {
        double measured = 0.0;
        double expected = 0.0;
        for (int j = 0; j < cells.bins(); j++) {
            BinContent bin = BinContent.of(cells, j, j + 1);
            measured += Math.abs(bin.empirical() - weakContents.get(j));
            expected += Math.abs(bin.exact() - weakContents.get(j));
        }
        if (Double.isNaN(expected)) {
            return List.of();
        }
        return List.of(new Check(
                "landau.bins",
                OptionalDouble.of(0.5 * measured / Math.PI),
                OptionalDouble.of(0.5 * expected / Math.PI),
                OptionalDouble.empty(),
                Verdict.INFO,
                "share of the cross-section that the weak-deflection kernel puts into other bins; counting noise adds"
                        + " to the measured one"));
    }
}

package io.grazing.analysis.study;

import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import io.grazing.collision.Strata;
import io.grazing.pipeline.RunOutcome;
import io.grazing.tally.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Everything a finished run is compared with.
 *
 * @param checks the comparisons
 * @param numbers further numbers
 * @param notes remarks
 * @param cells counts and exact probabilities by stratum and bin
 * @param weakContents content of every bin by the weak-deflection angle, or NaN where there is none
 */
record KernelComparison(
        List<Check> checks,
        Map<String, Object> numbers,
        List<String> notes,
        BinCells cells,
        List<Double> weakContents) {

    /** Relative error of an angle over the tolerance of its integrator. */
    private static final double BLUR = 10.0;

    /** Compares. */
    static KernelComparison of(
            KernelSettings settings,
            Formula formula,
            Strata strata,
            KernelTallies tallies,
            RunOutcome outcome,
            Monitor monitor) {
        double angleError = settings.integrator().angleError(settings.tolerance(), greatestKappa(settings));
        BinCells cells = BinCells.of(tallies.angles(), formula.exact(), BLUR * settings.tolerance(), angleError);
        List<Double> weak = weakContents(formula, cells);
        long[] n =
                LongStream.range(0, strata.count()).map(k -> cells.n((int) k)).toArray();
        List<Observable> observables = observables(settings.legendre());
        List<Prediction> predictions = new Forecast(observables, strata, n, settings.epsilon(), formula::angles)
                .predict(new SpeedAverage(settings.speed(), settings.threads(), quiet(monitor)));
        Map<String, Estimate> rates = tallies.rates();

        Judge judge = new Judge(
                settings.significance(), BinTests.CLAIMS + observables.size(), outcome.collisions() - outcome.failed());
        RateTests rateTests = new RateTests(judge, settings.tolerance());
        List<Check> checks = new ArrayList<>();
        checks.add(RunTests.crossSection(cells, outcome));
        checks.addAll(new BinTests(cells, judge).checks());
        LandauDistance landau = new LandauDistance(settings, formula);
        List<Check> distances = new ArrayList<>(landau.ofBins(cells, weak));
        for (int i = 0; i < observables.size(); i++) {
            String name = observables.get(i).name();
            checks.add(rateTests.check(name, measured(rates, name), predictions.get(i)));
            landau.ofRate(name, measured(rates, name), predictions.get(i)).ifPresent(distances::add);
        }
        checks.addAll(RunTests.invariants(tallies.invariants(), settings.tolerance(), energyRounding(settings)));
        checks.add(RunTests.failures(outcome, settings.failureThreshold()));
        checks.addAll(distances);
        return new KernelComparison(
                checks, numbers(settings, strata, cells, rates, judge), notes(formula, outcome), cells, weak);
    }

    private static double energyRounding(KernelSettings settings) {
        return settings.integrator().formsAnglesFromTheApse()
                ? EnergyRounding.of(settings.potential(), greatestKappa(settings))
                : 0.0;
    }

    /** That of the slowest pair, but for the probability with which true claims may fail. */
    private static double greatestKappa(KernelSettings settings) {
        return Kappa.of(settings.epsilon(), settings.speed().slowest(settings.count(), settings.significance()));
    }

    private static List<Observable> observables(int legendre) {
        List<Observable> all = new ArrayList<>(Observable.drift());
        all.addAll(Observable.diffusion());
        all.add(Observable.anisotropy());
        all.add(Observable.thirdMoment());
        all.addAll(Observable.legendre(legendre));
        return all;
    }

    private static double measured(Map<String, Estimate> rates, String name) {
        return name.equals(Observable.anisotropy().name())
                ? rates.get("diffusion.perp1_perp1").value()
                        - rates.get("diffusion.perp2_perp2").value()
                : rates.get(name).value();
    }

    private static List<Double> weakContents(Formula formula, BinCells cells) {
        double[] edges = new double[cells.bins() + 1];
        for (int j = 0; j < edges.length; j++) {
            edges[j] = cells.edge(j);
        }
        Optional<Measured[]> contents = formula.weak().map(weak -> weak.contents(edges));
        List<Double> values = new ArrayList<>();
        for (int j = 0; j < cells.bins(); j++) {
            int bin = j;
            values.add(contents.map(c -> c[bin].value()).orElse(Double.NaN));
        }
        return values;
    }

    private static Map<String, Object> numbers(
            KernelSettings settings, Strata strata, BinCells cells, Map<String, Estimate> rates, Judge judge) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("strata", (long) strata.count());
        numbers.put("innermost_stratum", strata.outer(0));
        numbers.put("flux", strata.flux());
        numbers.put("bins", (long) cells.bins());
        numbers.put("lowest_edge", cells.edge(1));
        numbers.put("significance", settings.significance());
        numbers.put("significance_per_claim", judge.level());
        Map<String, Object> measured = new LinkedHashMap<>();
        rates.forEach((name, estimate) -> {
            Map<String, Object> rate = new LinkedHashMap<>();
            rate.put("value", estimate.value());
            rate.put("sample_std_error", estimate.standardError());
            measured.put(name, rate);
        });
        numbers.put("rates", measured);
        return numbers;
    }

    private static List<String> notes(Formula formula, RunOutcome outcome) {
        List<String> notes = new ArrayList<>();
        notes.add(formula.landauRemark());
        outcome.firstFailure().ifPresent(f -> notes.add("first failed encounter: " + f));
        return notes;
    }

    /** The monitor, without hearing of progress that is not the run's. */
    static Monitor quiet(Monitor monitor) {
        return new Monitor() {
            @Override
            public void progress(long done, long total) {
                // Progress is counted in collisions, and what else is computed is short.
            }

            @Override
            public boolean cancelled() {
                return monitor.cancelled();
            }
        };
    }
}

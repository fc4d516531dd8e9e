package io.grazing.analysis.study;

import io.grazing.analysis.operator.UndefinedFunctionException;
import io.grazing.collision.Strata;
import io.grazing.collision.Vector;
import io.grazing.collision.VelocityFunction;
import io.grazing.pipeline.Run;
import io.grazing.pipeline.RunOutcome;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.ImpactStrata;
import io.grazing.sample.SpeedDistribution;
import io.grazing.tally.Estimate;
import io.grazing.tally.OperatorTally;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * L_εψ(v₁) measured: encounters of a particle of velocity v₁ with a Maxwellian gas are integrated by Newton's equations and
 * streamed through the pipeline into an {@link OperatorTally}. Impact parameters are stratified, so that close encounters
 * are seen.
 *
 * @param potential the pair potential φ
 * @param epsilon the scale ε &gt; 0 of the potential (1.6)
 * @param integrator the integrator of Newton's equations
 * @param tolerance error of θ the integrator aims at, relative to the weak-deflection scale
 * @param count encounters for each v₁
 * @param seed seed of the random streams
 * @param threads integrating threads, ≥ 1
 */
public record SimulatedOperator(
        PairPotential potential,
        double epsilon,
        Integrator integrator,
        double tolerance,
        long count,
        long seed,
        int threads) {

    /** Fraction of encounters that may fail before the run does. */
    private static final double TOLERATED = 1e-6;

    /**
     * What was measured.
     *
     * @param values L_εψ(v₁) of every ψ, with standard errors
     * @param outcome the run
     * @param facts what a summary says of the integrator, by name
     */
    public record Simulated(List<Estimate> values, RunOutcome outcome, Map<String, Object> facts) {}

    /**
     * Measures L_εψ(v₁) for several ψ from the same encounters.
     *
     * @throws StudyCancelledException if the monitor, or an interrupt, stopped it
     * @throws UndefinedFunctionException if a ψ is undefined at a velocity that was met
     * @throws StudyFailedException if an integrator threw, or too many encounters failed
     */
    public Simulated measure(List<? extends VelocityFunction> functions, Vector v1, Monitor monitor) {
        SpeedDistribution speed = SpeedDistribution.target(v1);
        Strata strata = strata(speed);
        OperatorTally tally = new OperatorTally(strata, functions);
        EncounterSampler sampler = EncounterSampler.of(speed, strata, epsilon, count, seed);
        PreparedIntegrator prepared =
                integrator.prepare(new Integrator.Task(potential, epsilon, tolerance, speed, count), monitor);
        RunOutcome outcome = Simulation.of(
                () -> Run.of(sampler, prepared.blocks(), List.of(tally))
                        .tolerating((long) Math.floor(TOLERATED * count)),
                threads,
                monitor);
        OperatorTally measured = outcome.tally(tally);
        return new Simulated(
                IntStream.range(0, functions.size())
                        .mapToObj(measured::operator)
                        .toList(),
                outcome,
                prepared.facts().get());
    }

    private Strata strata(SpeedDistribution speed) {
        boolean smooth = potential instanceof ShortRangePotential;
        double s = smooth ? ((ShortRangePotential) potential).order() : 0.0;
        double f0 = smooth ? ((ShortRangePotential) potential).strength() : 1.0;
        return ImpactStrata.stratified(speed, epsilon, s, f0, count);
    }
}

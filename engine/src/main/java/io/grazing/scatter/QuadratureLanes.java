package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.potential.ShortRangePotential;
import io.grazing.runtime.VectorModule;
import java.util.Arrays;
import java.util.List;

/**
 * The deflection angles of many encounters at once by formula (3.5), in its two forms without cancellation (see {@link
 * QuadratureScatterer}), with fixed Gauss–Legendre rules: {@link EnergyQuadrature} first for polynomials f of low degree at s = 1 and 2, and
 * {@link GeneralQuadrature}.
 *
 * <p>An encounter whose error, estimated from the decay of the integrand's Legendre coefficients and from rounding, is more
 * than {@value #TOLERANCE} of min(θ, π − θ), is computed again with a finer rule, and if that does not do, by the adaptive
 * quadrature; so is every encounter of a potential that one polynomial does not represent (tables, flat edges). Every
 * potential therefore works, at that accuracy or at the adaptive quadrature's own.
 *
 * <p>Vectors of {@code jdk.incubator.vector} are used where the JVM has them; angles do not depend on that. Mutable work
 * space, one for each thread.
 */
public final class QuadratureLanes {

    /** Largest error accepted of the fixed rules, relative to min(θ, π − θ). */
    public static final double TOLERANCE = 1e-12;

    private static final int WIDTH = QuadratureBuffers.WIDTH;

    private final QuadratureScatterer adaptive;
    /** The quickest first; none where every encounter is left to the adaptive quadrature. */
    private final List<FixedQuadrature> tiers;

    private final QuadratureBuffers b = new QuadratureBuffers();
    private final QuadratureResults results = new QuadratureResults();
    /** The encounters that wait for each of the rules. */
    private final int[][] waiting;

    private final int[] waitingCount;
    private long adaptiveCount;

    QuadratureLanes(ShortRangePotential potential, QuadratureKernel kernel) {
        adaptive = QuadratureScatterer.of(potential);
        tiers = DepthSeries.of(potential)
                .map(series -> tiers(series, potential, kernel))
                .orElse(List.of());
        waiting = new int[tiers.size()][WIDTH];
        waitingCount = new int[tiers.size()];
    }

    /** The last is for soft potentials, whose integrand decays slowly: where ρ is half of r_min, θ may be the larger angle. */
    private static List<FixedQuadrature> tiers(
            DepthSeries series, ShortRangePotential potential, QuadratureKernel kernel) {
        double s = potential.order();
        double height = potential.strength();
        GeneralQuadrature first = GeneralQuadrature.of(series, s, height, kernel, 12, 0.7);
        FixedQuadrature quickest = EnergyPolynomial.of(series, s)
                .<FixedQuadrature>map(energy -> new EnergyQuadrature(energy, height, first.outer(), kernel))
                .orElse(first);
        return List.of(quickest, first.with(18, 0.7), first.with(QuadratureBuffers.NODES, 0.5));
    }

    /** Lanes for one potential. */
    public static QuadratureLanes of(ShortRangePotential potential) {
        return new QuadratureLanes(
                potential,
                VectorModule.load(
                        QuadratureKernel.class, "io.grazing.scatter.LaneVectorQuadrature", new QuadratureLoops()));
    }

    /**
     * The deflections of many encounters.
     *
     * @param rho impact parameters ρ ≥ 0
     * @param kappa κ &gt; 0, as many
     * @param theta receives θ
     * @param supplement receives π − θ
     * @param error receives the estimated absolute error of the smaller of the two
     * @throws ScatteringException if an angle cannot be found; never a NaN
     */
    public void deflect(double[] rho, double[] kappa, double[] theta, double[] supplement, double[] error) {
        if (kappa.length != rho.length) {
            throw new IllegalArgumentException(
                    "expected as many kappa as rho, got " + kappa.length + " and " + rho.length);
        }
        QuadratureTask task = new QuadratureTask(rho, kappa, theta, supplement, error);
        if (tiers.isEmpty()) {
            for (int i = 0; i < rho.length; i++) {
                adaptively(task, i);
            }
            return;
        }
        Arrays.fill(waitingCount, 0);
        for (int from = 0; from < rho.length; from += WIDTH) {
            first(task, from, Math.min(WIDTH, rho.length - from));
        }
        for (int tier = 1; tier < tiers.size(); tier++) {
            run(task, tier);
        }
    }

    /** Encounters computed by the adaptive quadrature since this object was made. */
    public long adaptiveCount() {
        return adaptiveCount;
    }

    /** Computes successive encounters by the first rule. */
    private void first(QuadratureTask task, int from, int count) {
        System.arraycopy(task.rho(), from, b.rho, 0, count);
        System.arraycopy(task.kappa(), from, b.kappa, 0, count);
        fill(count);
        tiers.get(0).compute(b, results);
        System.arraycopy(results.theta, 0, task.theta(), from, count);
        System.arraycopy(results.supplement, 0, task.supplement(), from, count);
        System.arraycopy(results.error, 0, task.error(), from, count);
        int[] missed = waiting[0];
        int misses = 0;
        for (int j = 0; j < count; j++) {
            missed[misses] = from + j;
            misses += results.holds(j) ? 0 : 1;
        }
        for (int j = 0; j < misses; j++) {
            wait(task, 1, missed[j]);
        }
    }

    private void wait(QuadratureTask task, int tier, int i) {
        if (tier == tiers.size()) {
            adaptively(task, i);
            return;
        }
        waiting[tier][waitingCount[tier]++] = i;
        if (waitingCount[tier] == WIDTH) {
            run(task, tier);
        }
    }

    /** Computes the encounters that wait for a rule; those that miss the tolerance wait for the next. */
    private void run(QuadratureTask task, int tier) {
        int count = waitingCount[tier];
        if (count == 0) {
            return;
        }
        waitingCount[tier] = 0;
        int[] chosen = waiting[tier];
        for (int j = 0; j < count; j++) {
            b.rho[j] = task.rho()[chosen[j]];
            b.kappa[j] = task.kappa()[chosen[j]];
        }
        fill(count);
        tiers.get(tier).compute(b, results);
        int missed = 0;
        for (int j = 0; j < count; j++) {
            int i = chosen[j];
            task.theta()[i] = results.theta[j];
            task.supplement()[i] = results.supplement[j];
            task.error()[i] = results.error[j];
            chosen[missed] = i;
            missed += results.holds(j) ? 0 : 1;
        }
        for (int j = 0; j < missed; j++) {
            wait(task, tier + 1, chosen[j]);
        }
    }

    /** Lanes without an encounter repeat the last. */
    private void fill(int count) {
        Arrays.fill(b.rho, count, WIDTH, b.rho[count - 1]);
        Arrays.fill(b.kappa, count, WIDTH, b.kappa[count - 1]);
    }

    private void adaptively(QuadratureTask task, int i) {
        Deflection deflection = adaptive.deflect(task.rho()[i], task.kappa()[i]);
        task.theta()[i] = deflection.theta();
        task.supplement()[i] = deflection.supplement();
        task.error()[i] = deflection.error();
        adaptiveCount++;
    }
}

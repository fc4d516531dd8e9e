package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.Optional;

/**
 * The deflection angles of many encounters at once by formula (3.5), in its two forms without cancellation (see {@link
 * QuadratureScatterer}), with a fixed Gauss–Legendre rule over r = (r_min^¼ + (1 − r_min^¼)t²)⁴, 0 ≤ t ≤ 1.
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

    private static final String VECTORS = "io.grazing.scatter.LaneVectorQuadrature";
    private static final HalfGaussRule[] RULES = {
        HalfGaussRule.of(12), HalfGaussRule.of(18), HalfGaussRule.of(QuadratureBuffers.NODES)
    };
    /**
     * ρ/r_min above which θ is integrated rather than π − θ, by rule. At the first θ surely is the smaller; soft potentials
     * need the last, for which the integrand decays slowly.
     */
    private static final double[] GRAZING = {0.7, 0.7, 0.5};

    private static final int WIDTH = QuadratureBuffers.WIDTH;
    private static final int MOST_STEPS = 14;
    /** Below, a first turning point is not sought from the power. */
    private static final double LEAST_ORDER = 1e-3;

    private final QuadratureScatterer adaptive;
    private final double s;
    private final double height;
    /** r^{1−s}. */
    private final LanePower power;
    /** r^{−1/s}. */
    private final LanePower outer;

    private final DepthSeries series;
    private final QuadratureKernel kernel;
    private final QuadratureBuffers b = new QuadratureBuffers();
    private final QuadratureResults results = new QuadratureResults();
    /** The encounters that wait for each of the rules. */
    private final int[][] waiting = new int[RULES.length][WIDTH];

    private final int[] waitingCount = new int[RULES.length];
    private long adaptiveCount;

    QuadratureLanes(ShortRangePotential potential, QuadratureKernel kernel) {
        adaptive = QuadratureScatterer.of(potential);
        s = potential.order();
        height = potential.strength();
        power = LanePower.ofBase(s - 1.0);
        outer = LanePower.ofBase(1.0 / Math.max(s, LEAST_ORDER));
        Optional<DepthSeries> compiled = DepthSeries.of(potential);
        series = compiled.orElse(null);
        this.kernel = kernel;
    }

    /** Lanes for one potential. */
    public static QuadratureLanes of(ShortRangePotential potential) {
        return new QuadratureLanes(potential, fastest());
    }

    private static QuadratureKernel fastest() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return new QuadratureLoops();
        }
        // by name, since the class cannot be loaded without the module
        try {
            return (QuadratureKernel)
                    Class.forName(VECTORS).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            return new QuadratureLoops();
        }
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
        if (series == null) {
            for (int i = 0; i < rho.length; i++) {
                adaptively(task, i);
            }
            return;
        }
        Arrays.fill(waitingCount, 0);
        for (int from = 0; from < rho.length; from += WIDTH) {
            first(task, from, Math.min(WIDTH, rho.length - from));
        }
        for (int tier = 1; tier < RULES.length; tier++) {
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
        compute(0);
        System.arraycopy(results.theta, 0, task.theta(), from, count);
        System.arraycopy(results.supplement, 0, task.supplement(), from, count);
        System.arraycopy(results.error, 0, task.error(), from, count);
        int[] missed = waiting[0];
        int misses = 0;
        for (int j = 0; j < count; j++) {
            missed[misses] = from + j;
            misses += results.relative[j] <= TOLERANCE ? 0 : 1;
        }
        for (int j = 0; j < misses; j++) {
            wait(task, 1, missed[j]);
        }
    }

    private void wait(QuadratureTask task, int tier, int i) {
        if (tier == RULES.length) {
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
        compute(tier);
        int missed = 0;
        for (int j = 0; j < count; j++) {
            int i = chosen[j];
            task.theta()[i] = results.theta[j];
            task.supplement()[i] = results.supplement[j];
            task.error()[i] = results.error[j];
            chosen[missed] = i;
            missed += results.relative[j] <= TOLERANCE ? 0 : 1;
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

    private void compute(int tier) {
        kernel.begin(height, b);
        if (s >= LEAST_ORDER) {
            kernel.power(outer, b.r, b.power, b.anchor, WIDTH);
        } else {
            Arrays.fill(b.power, 0.5);
        }
        kernel.guess(b);
        boolean settled = false;
        for (int k = 0; k < MOST_STEPS && !settled; k++) {
            kernel.power(power, b.r, b.power, b.anchor, WIDTH);
            kernel.profile(series, b.depth, b.f, b.p, WIDTH);
            settled = kernel.newton(b);
        }
        HalfGaussRule rule = RULES[tier];
        int all = rule.size() * WIDTH;
        kernel.prepare(GRAZING[tier], b);
        kernel.nodes(rule, b);
        kernel.power(power, b.nodeR, b.nodePower, b.anchor, all);
        kernel.profile(series, b.nodeDepth, b.f, b.p, all);
        kernel.integrate(rule, b);
        kernel.finish(s, b, results);
    }
}

package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One trajectory by {@link NystromTableau} in units |w| = 1, as a deviation from the straight line,
 *
 * <pre>  X = (t + a, ρ + b),   Ẋ = (1 + ȧ, ḃ),   Ẍ = −κφ′(r)X/r,</pre>
 *
 * with t, a, b and their rates as {@link CompensatedSum}, φ′ itself rather than a polynomial in its place, and near the
 * edge of the support from the depth 1 − r formed without cancellation: the relative error of θ then comes from the
 * roundings of single forces, whatever the number of steps.
 *
 * <p>Where the particle is slow atop a potential that it hardly surmounts, its speed is set anew after every step from
 * |Ẋ|² = 1 − 2κφ(r): how long it stays there depends on an energy that the rounding of its approach exceeds.
 *
 * <p>Mutable, one thread.
 */
final class PrecisePath {

    private static final int LAST = NystromTableau.LAST;
    /** Squared speed below which the speed follows from the energy. */
    private static final double SLOW = 0.04;

    private static final double[][] A = IntStream.range(0, NystromTableau.STAGES)
            .mapToObj(NystromTableau::weights)
            .toArray(double[][]::new);
    private static final double[] VELOCITY = NystromTableau.velocity();
    private static final double[] POSITION_ERROR = NystromTableau.positionError();
    private static final double[] VELOCITY_ERROR = NystromTableau.velocityError();

    private final ShortRangePotential potential;
    private final double rho;
    private final double strength;
    private final Summit summit;
    private final PreciseForce force;
    /** √(1 − ρ²) in two parts. */
    private final double chord;

    private final double chordRest;

    private final CompensatedSum elapsed = new CompensatedSum();
    private final CompensatedSum a = new CompensatedSum();
    private final CompensatedSum b = new CompensatedSum();
    private final CompensatedSum va = new CompensatedSum();
    private final CompensatedSum vb = new CompensatedSum();
    private final CompensatedSum[] state = {elapsed, a, b, va, vb};
    private final CompensatedSum[] before = new CompensatedSum[state.length];

    private final double[] kx = new double[NystromTableau.STAGES];
    private final double[] ky = new double[NystromTableau.STAGES];
    private double kxBefore;
    private double kyBefore;
    private double x;
    private double y;
    private double vx;

    /**
     * The path at its start.
     *
     * @param share what every force is multiplied by: 1, or nearly so to see what an error of the forces does
     */
    PrecisePath(ShortRangePotential potential, double rho, double kappa, double share) {
        this.potential = potential;
        this.rho = rho;
        strength = kappa * share;
        summit = new Summit(potential, kappa);
        double square = Math.fma(-rho, rho, 1.0);
        chord = Math.sqrt(square);
        chordRest = Math.fma(-chord, chord, square) / (2.0 * chord);
        force = new PreciseForce(potential, strength, rho, chord, chordRest);
        Arrays.setAll(before, n -> new CompensatedSum());
        locate();
        kx[0] = force.g() * x;
        ky[0] = force.g() * y;
    }

    /** Takes a step, to be accepted or rejected. */
    void step(double h) {
        for (int n = 0; n < state.length; n++) {
            before[n].set(state[n]);
        }
        kxBefore = kx[0];
        kyBefore = ky[0];
        double hh = h * h;
        for (int i = 1; i < LAST; i++) {
            double ch = NystromTableau.node(i) * h;
            double dx = hh * sum(A[i], kx, i);
            double dy = hh * sum(A[i], ky, i);
            double da = Math.fma(ch, va.value(), dx);
            double db = Math.fma(ch, vb.value(), dy);
            double sx = Math.fma(ch, vx, x + dx);
            double sy = y + db;
            double g = force.at(sx, sy, elapsed.value() + ch, a.value() + da, b.value() + db);
            kx[i] = g * sx;
            ky[i] = g * sy;
        }
        elapsed.add(h);
        a.addProduct(h, va.value());
        a.add(Math.fma(h, va.rest(), hh * sum(A[LAST], kx, LAST)));
        b.addProduct(h, vb.value());
        b.add(Math.fma(h, vb.rest(), hh * sum(A[LAST], ky, LAST)));
        va.add(h * sum(VELOCITY, kx, LAST));
        vb.add(h * sum(VELOCITY, ky, LAST));
        locate();
        kx[LAST] = force.g() * x;
        ky[LAST] = force.g() * y;
    }

    /** Goes on from where the step led. */
    void accept() {
        kx[0] = kx[LAST];
        ky[0] = ky[LAST];
        double speed2 = Math.fma(vx, vx, vb.value() * vb.value());
        if (speed2 < SLOW) {
            conserve(speed2);
        }
    }

    /**
     * Goes on where f is what it is between two of its breaks, wherever a stage may look.
     *
     * @return what the rounding of the distance there turns the velocity by, since the force jumps
     */
    double enter(double from, double to) {
        double former = force.g();
        force.confine(from, to);
        locate();
        kx[0] = force.g() * x;
        ky[0] = force.g() * y;
        return Math.abs((force.g() - former) * y) * Math.ulp(r()) * r() / Math.abs(q());
    }

    /** Goes back to where the step began. */
    void reject() {
        for (int n = 0; n < state.length; n++) {
            state[n].set(before[n]);
        }
        locate();
        kx[0] = kxBefore;
        ky[0] = kyBefore;
    }

    private static double sum(double[] weights, double[] k, int count) {
        double sum = 0.0;
        for (int j = 0; j < count; j++) {
            sum = Math.fma(weights[j], k[j], sum);
        }
        return sum;
    }

    private void locate() {
        CompensatedSum along = new CompensatedSum();
        along.add(elapsed);
        along.add(-chord);
        along.add(-chordRest);
        along.add(a);
        x = along.value();
        y = b.plus(rho);
        vx = va.plus(1.0);
        force.at(x, y, elapsed.value(), a.value(), b.value());
    }

    private void conserve(double speed2) {
        double energy = summit.energy(r());
        if (!Double.isNaN(energy)) {
            double more = Math.sqrt(energy / speed2) - 1.0;
            va.add(more * vx);
            vb.add(more * vb.value());
            vx = va.plus(1.0);
        }
    }

    /** The estimated error of the step of length h, of velocity or position, in units of those allowed along η and η⊥. */
    double error(double h, double along, double across) {
        return Math.max(error(h, kx) / along, error(h, ky) / across);
    }

    private double error(double h, double[] k) {
        double velocity = Math.abs(h * sum(VELOCITY_ERROR, k, NystromTableau.STAGES));
        return Math.max(velocity, h * h / timescale() * Math.abs(sum(POSITION_ERROR, k, NystromTableau.STAGES)));
    }

    /** What the step of length h changed the velocity by, at most. */
    double impulse(double h) {
        return Math.abs(h) * Math.max(Math.abs(kx[0]) + Math.abs(ky[0]), Math.abs(kx[LAST]) + Math.abs(ky[LAST]));
    }

    /** The relative change of the force there per relative change of the distance, or of the depth near the edge. */
    double conditioning() {
        return force.conditioning();
    }

    /** The distance r. */
    double r() {
        return force.r();
    }

    /** q = X·Ẋ, which vanishes at the apse. */
    double q() {
        return Math.fma(x, vx, y * vb.value());
    }

    /** dq/dt. */
    double rate() {
        return Math.fma(force.g(), r() * r(), Math.fma(vx, vx, vb.value() * vb.value()));
    }

    /** The time in which the motion changes. */
    double timescale() {
        return r() / Math.sqrt(rate());
    }

    /** The time to the apse, were dq/dt constant. */
    double remaining() {
        return -q() / rate();
    }

    /** Whether q is less than that share of its terms. */
    boolean isAtApse(double share) {
        return Math.abs(q()) <= share * (Math.abs(x * vx) + Math.abs(y * vb.value()));
    }

    /** θ by the velocity at the apse, which must be within a rounding of time; relatively accurate as θ → 0. */
    double theta() {
        double late = remaining();
        return 2.0 * Math.atan2(Math.fma(late, force.g() * y, vb.value()), Math.fma(late, force.g() * x, vx));
    }

    /** π − θ by the position at the apse; relatively accurate as θ → π. */
    double supplement() {
        double late = remaining();
        return 2.0 * Math.atan2(Math.fma(late, vb.value(), y), -Math.fma(late, vx, x));
    }

    /** | |Ẋ|² + 2κφ − 1 |. */
    double energyDrift() {
        double speed = Math.fma(va.value(), 2.0 + va.value(), vb.value() * vb.value());
        return Math.abs(Math.fma(2.0 * strength, potential.at(r()).value(), speed));
    }

    /** | |X × Ẋ| − ρ |. */
    double angularMomentumDrift() {
        return Math.abs(Math.fma(y, vx, -x * vb.value()) - rho);
    }

    /** Evaluations of the force so far. */
    long evaluations() {
        return force.evaluations();
    }
}

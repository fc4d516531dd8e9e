package io.grazing.tally;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import io.grazing.collision.VectorArray;
import io.grazing.collision.VelocityFunction;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * The linearised Boltzmann operator (3.4) at the velocity v₁ that all encounters of a run share, for one or several ψ:
 *
 * <pre>  L_εψ(v₁) = ∫∫∫ (ψ(v₁′) + ψ(v₂′) − ψ(v₁) − ψ(v₂)) ρ M(v₂) |w| dρ dη⊥ dv₂.</pre>
 *
 * <p>The increment of one encounter is of the first order in θ with a mean of the second: its variance would drown the
 * mean in the grazing limit. The measured changes of velocity are therefore turned about η = w/|w| by three right angles,
 * which a central potential allows, and the four increments are averaged: that leaves no harmonic of the azimuth below
 * the fourth, so that the mean is of the order of its own fluctuations. Where a change is too small for differences
 * of ψ, its Taylor expansion to the second order takes their place, whose error averages to the fourth order.
 *
 * <p>Units: those of ψ times |w|. Accepting does not allocate once a block of that size was seen, unless ψ does. Not
 * thread-safe.
 */
public final class OperatorTally implements Tally<OperatorTally> {

    /** |Δv| of a quadratic expansion whose error, like the rounding of differences of ψ, is about 1e-8 of the mean. */
    private static final double SMALL_CHANGE = 1e-4;

    /** Velocities of an encounter at which ψ is needed: of each particle, before, and four copies after. */
    private static final int PLACES = 10;

    private final List<VelocityFunction> functions;
    private final StratifiedSums sums;
    private VectorArray places = VectorArray.ofCapacity(0);
    private double[] values = {};
    private double[] increments = {};
    private Turned first = new Turned(0);
    private Turned second = new Turned(0);

    /**
     * An empty tally.
     *
     * @param strata the partition the encounters are drawn from
     * @param functions the functions ψ, at least one
     */
    public OperatorTally(Strata strata, List<? extends VelocityFunction> functions) {
        this(new StratifiedSums(strata, requireSome(functions)), List.copyOf(functions));
    }

    private OperatorTally(StratifiedSums sums, List<VelocityFunction> functions) {
        this.sums = sums;
        this.functions = functions;
    }

    private static int requireSome(List<? extends VelocityFunction> functions) {
        if (functions.isEmpty()) {
            throw new IllegalArgumentException("expected at least one function, got none");
        }
        return functions.size();
    }

    @Override
    public void accept(EncounterBlock block) {
        int size = block.size();
        if (values.length < PLACES * size) {
            places = VectorArray.ofCapacity(PLACES * size);
            values = new double[PLACES * size];
            increments = new double[size];
            first = new Turned(size);
            second = new Turned(size);
        }
        first.turn(block, block.change1(), 1.0);
        second.turn(block, block.change2(), -1.0);
        first.place(block.v1(), size, places, 0);
        second.place(block.v2(), size, places, PLACES / 2 * size);
        sums.begin(block);
        for (int k = 0; k < functions.size(); k++) {
            VelocityFunction psi = functions.get(k);
            psi.values(places, PLACES * size, values);
            for (int i = 0; i < size; i++) {
                increments[i] = first.increment(psi, block.v1(), i, size, values, 0)
                        + second.increment(psi, block.v2(), i, size, values, PLACES / 2 * size);
            }
            sums.add(k, increments);
        }
    }

    /**
     * The changes of velocity Δ of one of the particles and their copies turned about η by right angles:
     * along ± across, along ± turned, turned = η × across.
     */
    private static final class Turned {

        private final VectorArray along;
        private final VectorArray across;
        private final VectorArray turned;
        private final boolean[] small;
        private final double[] jet = new double[VelocityFunction.EXPANSION];

        Turned(int capacity) {
            along = VectorArray.ofCapacity(capacity);
            across = VectorArray.ofCapacity(capacity);
            turned = VectorArray.ofCapacity(capacity);
            small = new boolean[capacity];
        }

        /**
         * Resolves the changes. Of a small one the component along w, of the second order, is that of an elastic collision,
         * −|Δ|²/|w|: rounding and the integrator's error, of the first order, have drowned it.
         *
         * @param sign 1 if w is the velocity relative to the other particle, −1 for its opposite
         */
        void turn(EncounterBlock block, VectorArray change, double sign) {
            for (int i = 0; i < block.size(); i++) {
                boolean failed = block.failure()[i] != null;
                double x = failed ? 0.0 : change.x()[i];
                double y = failed ? 0.0 : change.y()[i];
                double z = failed ? 0.0 : change.z()[i];
                double wx = sign * (block.v1().x()[i] - block.v2().x()[i]);
                double wy = sign * (block.v1().y()[i] - block.v2().y()[i]);
                double wz = sign * (block.v1().z()[i] - block.v2().z()[i]);
                double speed = Math.sqrt(wx * wx + wy * wy + wz * wz);
                double square = x * x + y * y + z * z;
                double component = (wx * x + wy * y + wz * z) / speed;
                small[i] = square < SMALL_CHANGE * SMALL_CHANGE;
                double exact = (small[i] ? -square / speed : component) / speed;
                along.x()[i] = exact * wx;
                along.y()[i] = exact * wy;
                along.z()[i] = exact * wz;
                double ax = x - component / speed * wx;
                double ay = y - component / speed * wy;
                double az = z - component / speed * wz;
                across.x()[i] = ax;
                across.y()[i] = ay;
                across.z()[i] = az;
                turned.x()[i] = (wy * az - wz * ay) / speed;
                turned.y()[i] = (wz * ax - wx * az) / speed;
                turned.z()[i] = (wx * ay - wy * ax) / speed;
            }
        }

        /** Puts v, v + along ± across and v + along ± turned of all encounters into {@code places}. */
        void place(VectorArray v, int size, VectorArray places, int at) {
            place(v.x(), along.x(), across.x(), turned.x(), size, places.x(), at);
            place(v.y(), along.y(), across.y(), turned.y(), size, places.y(), at);
            place(v.z(), along.z(), across.z(), turned.z(), size, places.z(), at);
        }

        private static void place(double[] v, double[] a, double[] b, double[] c, int size, double[] result, int at) {
            for (int i = 0; i < size; i++) {
                result[at + i] = v[i];
                result[at + size + i] = v[i] + a[i] + b[i];
                result[at + 2 * size + i] = v[i] + a[i] - b[i];
                result[at + 3 * size + i] = v[i] + a[i] + c[i];
                result[at + 4 * size + i] = v[i] + a[i] - c[i];
            }
        }

        /** The mean of ψ(v + Δ) − ψ(v) over the four copies. */
        double increment(VelocityFunction psi, VectorArray v, int i, int size, double[] values, int at) {
            if (!small[i]) {
                double pairs = values[at + size + i]
                        + values[at + 2 * size + i]
                        + (values[at + 3 * size + i] + values[at + 4 * size + i]);
                return 0.25 * pairs - values[at + i];
            }
            psi.expand(v.x()[i], v.y()[i], v.z()[i], jet);
            return jet[1] * along.x()[i]
                    + jet[2] * along.y()[i]
                    + jet[3] * along.z()[i]
                    + 0.5 * quadratic(along, i)
                    + 0.25 * (quadratic(across, i) + quadratic(turned, i));
        }

        private double quadratic(VectorArray d, int i) {
            double x = d.x()[i];
            double y = d.y()[i];
            double z = d.z()[i];
            return jet[4] * x * x
                    + jet[7] * y * y
                    + jet[9] * z * z
                    + 2.0 * (jet[5] * x * y + jet[6] * x * z + jet[8] * y * z);
        }
    }

    @Override
    public OperatorTally empty() {
        return new OperatorTally(sums.empty(), functions);
    }

    @Override
    public void combine(OperatorTally other) {
        sums.combine(other.sums);
    }

    @Override
    public void emit(DoubleConsumer sink) {
        sums.emit(sink);
    }

    /** L_εψ(v₁) of function {@code k}. */
    public Estimate operator(int k) {
        return sums.estimate(k);
    }
}

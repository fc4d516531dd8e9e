package io.grazing.tally;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import java.util.function.DoubleConsumer;

/**
 * The rates λ_l = ∫(1 − P_l(cos θ)) |w·ν| dν = 2π|w| Q_l at which collisions relax the l-th spherical harmonic
 * of the direction of w, l = 1 … L. Units: |w| for a fixed speed.
 *
 * <p>With x = sin²(θ/2), cos θ = 1 − 2x and D_l = 1 − P_l, Legendre's recurrence reads
 *
 * <pre>  (l+1)(D_{l+1} − D_l) = l (D_l − D_{l−1}) + (2l+1) 2x P_l,   D_0 = 0,</pre>
 *
 * a sum of positive terms as θ → 0, so that the rates keep their relative accuracy. Accepting does not
 * allocate once a block of that size was seen. Not thread-safe.
 */
public final class LegendreTally implements Tally<LegendreTally> {

    private final StratifiedSums sums;
    private final int order;
    private double[] value = {};
    private double[] difference = {};

    /**
     * An empty tally.
     *
     * @param strata the partition the encounters are drawn from
     * @param order largest l, at least 1
     */
    public LegendreTally(Strata strata, int order) {
        this(new StratifiedSums(strata, requirePositive(order)), order);
    }

    private LegendreTally(StratifiedSums sums, int order) {
        this.sums = sums;
        this.order = order;
    }

    private static int requirePositive(int order) {
        if (order < 1) {
            throw new IllegalArgumentException("the largest l must be at least 1, got " + order);
        }
        return order;
    }

    @Override
    public void accept(EncounterBlock block) {
        int size = block.size();
        if (value.length < size) {
            value = new double[size];
            difference = new double[size];
        }
        double[] twoX = block.motion().oneMinusCosine();
        sums.begin(block);
        sums.add(0, twoX);
        for (int l = 1; l < order; l++) {
            if (l == 1) {
                firstStep(twoX, size);
            } else {
                step(l, twoX, size);
            }
            sums.add(l, value);
        }
    }

    /** From D_0 = 0 and D_1 = 2x to D_2 and D_2 − D_1. */
    private void firstStep(double[] twoX, int size) {
        for (int i = 0; i < size; i++) {
            double x = twoX[i];
            double step = 0.5 * x + 1.5 * x * (1.0 - x);
            difference[i] = step;
            value[i] = x + step;
        }
    }

    /** From D_l and D_l − D_{l−1} to D_{l+1} and D_{l+1} − D_l. */
    private void step(int l, double[] twoX, int size) {
        double old = l / (l + 1.0);
        double added = (2.0 * l + 1.0) / (l + 1.0);
        for (int i = 0; i < size; i++) {
            difference[i] = old * difference[i] + added * twoX[i] * (1.0 - value[i]);
            value[i] += difference[i];
        }
    }

    @Override
    public LegendreTally empty() {
        return new LegendreTally(sums.empty(), order);
    }

    @Override
    public void combine(LegendreTally other) {
        sums.combine(other.sums);
    }

    @Override
    public void emit(DoubleConsumer sink) {
        sums.emit(sink);
    }

    /** The largest l. */
    public int order() {
        return order;
    }

    /** λ_l, l = 1 … L. */
    public Estimate rate(int l) {
        requireDegree(l);
        return sums.estimate(l - 1);
    }

    /**
     * What the encounters in the strata from {@code from} up to but without {@code to} contribute to λ_l; the standard error
     * is that of independent impact points.
     */
    public Estimate rate(int l, int from, int to) {
        requireDegree(l);
        return sums.estimate(l - 1, from, to);
    }

    private void requireDegree(int l) {
        if (l < 1 || l > order) {
            throw new IllegalArgumentException("l must be 1 to " + order + ", got " + l);
        }
    }
}

package io.grazing.tally;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import io.grazing.collision.VectorArray;
import java.util.function.DoubleConsumer;

/**
 * The drift ∫v̂ |w·ν| dν, v̂ = v₁′ − v₁ (3.15), resolved along η = w/|w| and the two other axes of each
 * encounter's {@link CollisionFrame}. For a fixed pair it is −2π|w|² S η (3.12), S = ∫ sin²(θ/2) ρ dρ.
 * Units: |w|² for a fixed speed. Accepting does not allocate once a block of that size was seen. Not
 * thread-safe.
 */
public final class DriftTally implements Tally<DriftTally> {

    private static final int AXES = 3;

    private final StratifiedSums sums;

    /** An empty tally over {@code strata}. */
    public DriftTally(Strata strata) {
        this(new StratifiedSums(strata, AXES));
    }

    private DriftTally(StratifiedSums sums) {
        this.sums = sums;
    }

    @Override
    public void accept(EncounterBlock block) {
        VectorArray resolved = block.motion().resolvedChange();
        sums.begin(block);
        sums.add(0, resolved.x());
        sums.add(1, resolved.y());
        sums.add(2, resolved.z());
    }

    @Override
    public DriftTally empty() {
        return new DriftTally(sums.empty());
    }

    @Override
    public void combine(DriftTally other) {
        sums.combine(other.sums);
    }

    @Override
    public void emit(DoubleConsumer sink) {
        sums.emit(sink);
    }

    /** The standard deviation of the component along {@code axis} in every stratum; +∞ where it is not known. */
    public double[] deviations(int axis) {
        return sums.deviations(axis);
    }

    /** The component along an axis: 0 is η, 1 and 2 are orthogonal to it. */
    public Estimate component(int axis) {
        return sums.estimate(axis);
    }
}

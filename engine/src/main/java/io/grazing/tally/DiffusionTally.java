package io.grazing.tally;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import io.grazing.collision.VectorArray;
import java.util.Objects;
import java.util.function.DoubleConsumer;

/**
 * The diffusion tensor ∫v̂⊗v̂ |w·ν| dν, v̂ = v₁′ − v₁ (3.15), resolved in each encounter's
 * {@link CollisionFrame}, axis 0 along η = w/|w|. All six components are measured, so that the structure
 * ∝ P_η^⊥ of the grazing limit (3.13) is a finding. Units: |w|³ for a fixed speed. Accepting does not allocate
 * once a block of that size was seen. Not thread-safe.
 */
public final class DiffusionTally implements Tally<DiffusionTally> {

    private static final int AXES = 3;
    private static final int COMPONENTS = 6;

    private final StratifiedSums sums;

    /** An empty tally over {@code strata}. */
    public DiffusionTally(Strata strata) {
        this(new StratifiedSums(strata, COMPONENTS));
    }

    private DiffusionTally(StratifiedSums sums) {
        this.sums = sums;
    }

    @Override
    public void accept(EncounterBlock block) {
        VectorArray resolved = block.motion().resolvedChange();
        sums.begin(block);
        sums.addProduct(0, resolved.x(), resolved.x());
        sums.addProduct(1, resolved.x(), resolved.y());
        sums.addProduct(2, resolved.x(), resolved.z());
        sums.addProduct(3, resolved.y(), resolved.y());
        sums.addProduct(4, resolved.y(), resolved.z());
        sums.addProduct(5, resolved.z(), resolved.z());
    }

    @Override
    public DiffusionTally empty() {
        return new DiffusionTally(sums.empty());
    }

    @Override
    public void combine(DiffusionTally other) {
        sums.combine(other.sums);
    }

    @Override
    public void emit(DoubleConsumer sink) {
        sums.emit(sink);
    }

    /** The standard deviation of a {@link #component} in every stratum; +∞ where it is not known. */
    public double[] deviations(int a, int b) {
        return sums.deviations(quantity(a, b));
    }

    /** The component of axes {@code a} and {@code b} (0 is η, 1 and 2 are orthogonal to it), in either order. */
    public Estimate component(int a, int b) {
        return sums.estimate(quantity(a, b));
    }

    private static int quantity(int a, int b) {
        int row = Objects.checkIndex(Math.min(a, b), AXES);
        int column = Objects.checkIndex(Math.max(a, b), AXES);
        return row * (5 - row) / 2 + column;
    }
}

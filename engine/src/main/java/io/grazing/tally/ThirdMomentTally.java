package io.grazing.tally;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import io.grazing.collision.VectorArray;
import java.util.function.DoubleConsumer;

/**
 * The third absolute moment ∫|v̂|³ |w·ν| dν, v̂ = v₁′ − v₁ (3.15), which the grazing limit needs to vanish
 * faster than the second (3.14). Units: |w|⁴ for a fixed speed. Accepting does not allocate once a block of
 * that size was seen. Not thread-safe.
 */
public final class ThirdMomentTally implements Tally<ThirdMomentTally> {

    private final StratifiedSums sums;
    private double[] cubes = {};

    /** An empty tally over {@code strata}. */
    public ThirdMomentTally(Strata strata) {
        this(new StratifiedSums(strata, 1));
    }

    private ThirdMomentTally(StratifiedSums sums) {
        this.sums = sums;
    }

    @Override
    public void accept(EncounterBlock block) {
        int size = block.size();
        if (cubes.length < size) {
            cubes = new double[size];
        }
        VectorArray change = block.change1();
        for (int i = 0; i < size; i++) {
            double x = change.x()[i];
            double y = change.y()[i];
            double z = change.z()[i];
            double square = x * x + y * y + z * z;
            cubes[i] = square * Math.sqrt(square);
        }
        sums.begin(block);
        sums.add(0, cubes);
    }

    @Override
    public ThirdMomentTally empty() {
        return new ThirdMomentTally(sums.empty());
    }

    @Override
    public void combine(ThirdMomentTally other) {
        sums.combine(other.sums);
    }

    @Override
    public void emit(DoubleConsumer sink) {
        sums.emit(sink);
    }

    /** ∫|v̂|³. */
    public Estimate moment() {
        return sums.estimate(0);
    }
}

package io.grazing.scatter;

/**
 * Ends trajectories that lanes have brought near their destination, by the Taylor series of the motion there: five
 * orders, with the derivatives of g from the slope of the compiled force. At the apse what is neglected is of the sixth order,
 * since the distance is even in time about it; at the exit of the fourth.
 *
 * <p>At the apse X ⊥ Ẋ, and time reversal makes the outgoing half the mirror image of the incoming one: with n = X/r there,
 *
 * <pre>  w′ = w − 2(w·n)n,   n = (−sin(θ/2), cos(θ/2)).</pre>
 *
 * The direction n comes from the velocity where that is fast, which is relatively accurate as θ → 0, and from the
 * position where the velocity vanishes, as it does head-on. With whole trajectories, w′ is the velocity at the exit itself.
 *
 * In Levi-Civita's coordinates, U² = X e^{iα} with cos α = −√(1 − ρ²) and sin α = ρ, the direction of U at the apse is (−sin θ*, cos θ*)
 * with θ* = θ/2 + arccos ρ.
 *
 * <p>Trajectories are gathered and ended together, in the loops of a {@link ClosingKernel}. Mutable, one thread.
 */
final class BatchClosing {

    private static final int ITERATIONS = 2;

    private final CompiledForce force;
    private final boolean whole;
    private final ClosingKernel kernel;
    private final ClosingState c = new ClosingState();
    private int count;

    BatchClosing(CompiledForce force, boolean whole, ClosingKernel kernel) {
        this.force = force;
        this.whole = whole;
        this.kernel = kernel;
    }

    /** Takes the trajectory of a lane; tells whether there is no room for another. */
    boolean take(LaneState l, int lane) {
        int i = LaneState.FIRST + lane;
        int place = LaneState.FIRST + count;
        c.kappa[place] = l.kappa[i];
        c.rho[place] = l.rho[i];
        c.x[place] = l.x[i];
        c.y[place] = l.y[i];
        c.va[place] = l.va[i];
        c.vb[place] = l.vb[i];
        c.g[place] = l.g[i];
        c.s[place] = l.remaining[i];
        if (whole) {
            c.energyDrift[place] = l.drift[i];
        }
        return ++count == LaneState.WIDTH;
    }

    /** Ends the trajectories taken, whose outcomes then hold until the next is taken; tells how many they were. */
    int close() {
        kernel.place(force.background(), c);
        kernel.force(force, c);
        kernel.expand(force, c);
        kernel.extend(c);
        kernel.move(c);
        for (int n = 0; n < ITERATIONS; n++) {
            if (whole) {
                ClosingLoops.approachExit(c);
            } else {
                kernel.approachApse(c);
            }
            kernel.move(c);
        }
        if (whole) {
            ClosingLoops.leave(c, count);
        } else {
            kernel.direction(c);
            if (force.isRegularized()) {
                kernel.regularizedEnergy(c);
                kernel.regularizedMirror(c);
            } else {
                kernel.energy(c);
                kernel.mirror(c);
            }
        }
        int closed = count;
        count = 0;
        return closed;
    }

    /** (w′ − w)·η of trajectory {@code i} of those ended last, in units |w|. */
    double changeAlong(int i) {
        return c.changeAlong[LaneState.FIRST + i];
    }

    /** (w′ − w)·η⊥, in units |w|. */
    double changeAcross(int i) {
        return c.changeAcross[LaneState.FIRST + i];
    }

    /** | |Ẋ|² + 2κφ − 1 | at the end of the last step, or the largest of all steps of a whole trajectory. */
    double energyDrift(int i) {
        return c.energyDrift[LaneState.FIRST + i];
    }

    /** | |X × Ẋ| − ρ | there. */
    double momentumDrift(int i) {
        return Math.abs(c.momentumDrift[LaneState.FIRST + i]);
    }
}

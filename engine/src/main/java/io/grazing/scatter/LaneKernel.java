package io.grazing.scatter;

/**
 * The arithmetic of a Nyström step over all lanes, as operations that run one after the other.
 *
 * <p>Implementations give the same bits: they do the same operations, each rounded correctly, in the same order.
 * Each operation is an object of a class of its own, so that the compiler keeps them apart; together they
 * would be too large for it to keep vectors in registers.
 */
interface LaneKernel {

    /** The step to try. */
    Runnable next(LaneState lanes);

    /** out = p + c·hv + h²Σ a_ij k_j for stage i = 1 … 7. */
    Runnable stage(int i, double[] p, double[] hv, double[] hh, double[][] k, double[] out);

    /** out = p + hv + h²Σ b_j k_j, the position at the end of the step. */
    Runnable position(double[] p, double[] hv, double[] hh, double[][] k, double[] out);

    /** out = v + hΣ b′_j k_j, the rate of the deviation there. */
    Runnable velocity(double[] v, double[] h, double[][] k, double[] out);

    /** out = Σ e_j k_j. */
    Runnable positionError(double[][] k, double[] out);

    /** out = Σ e′_j k_j. */
    Runnable velocityError(double[][] k, double[] out);

    /**
     * k = gX at stage i = 1 … 8, for a force in compiled form; at the last one also the squared distance and g.
     *
     * <p>The last two stages are of the same time and nearly of the same place, so that the {@link LanePower#anchor anchors} of the one serve
     * the other.
     */
    Runnable force(CompiledForce force, LaneState lanes, int i);

    /** The squared error of the step, in units of the one allowed. */
    Runnable error(CompiledForce force, LaneState lanes);

    /** The longest step that the error allows. */
    Runnable reach(LaneControl control, LaneState lanes);

    /** Where the error is small enough, the step's end becomes the state. */
    Runnable accept(LaneState lanes);

    /** The timescale, the time that remains to the destination, and how far that is beyond what the closing series covers. */
    Runnable aim(CompiledForce force, LaneControl control, LaneState lanes);

    /** The arithmetic by which trajectories end. */
    ClosingKernel closing();
}

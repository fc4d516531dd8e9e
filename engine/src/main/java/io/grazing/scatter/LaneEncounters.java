package io.grazing.scatter;

/**
 * Encounters as {@link LaneState} takes them, in units |w| = 1: structures of arrays, in loops that compilers turn into vectors. On the
 * straight line from r = 1
 *
 * <pre>  g = g₀ + κG(1),   q̇ = d(X·Ẋ)/dt = 1 + g,   timescale r/√q̇,   time to the apse τ₀/(1 − b), b = (4g₀/3 + κB)τ₀², τ₀ = √(1 − ρ²)/q̇,</pre>
 *
 * with g₀ and B of {@link LaneEdge}. What follows from ρ and κ is there for one batch of {@value #BATCH} at a time, so that it stays near the processor.
 *
 * <p>Mutable, one thread.
 */
final class LaneEncounters {

    /** Encounters for which what follows from ρ and κ is there at a time. */
    static final int BATCH = 256;

    final double[] rho;
    final double[] kappa;
    /** Their cells of {@link LaneGrid}, and where in their block they are. */
    final int[] cell;

    final int[] place;

    /** Of the batch: √(1 − ρ²). */
    final double[] chord = new double[BATCH];
    /** Ẍ/X. */
    final double[] pull = new double[BATCH];

    final double[] timescale = new double[BATCH];
    /** The inverse of the timescale. */
    final double[] tempo = new double[BATCH];

    final double[] remaining = new double[BATCH];
    /** The error a step may make; the same in units of its impulse; the first step, in units of the timescale. */
    final double[] tolerance = new double[BATCH];

    final double[] floor = new double[BATCH];
    final double[] reach = new double[BATCH];
    /** How much is taken of the step that the first one's error promises. */
    final double[] safety = new double[BATCH];

    private int size;
    private int from;
    private int to;

    private LaneEncounters(int capacity) {
        rho = new double[capacity];
        kappa = new double[capacity];
        cell = new int[capacity];
        place = new int[capacity];
    }

    /** Room for {@code capacity} encounters. */
    static LaneEncounters ofCapacity(int capacity) {
        return new LaneEncounters(capacity);
    }

    int capacity() {
        return rho.length;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        from = 0;
        to = 0;
    }

    /** Adds the encounter at {@code at} of a block, which is in a cell of {@link LaneGrid}. */
    void add(double impact, double strength, int in, int at) {
        rho[size] = impact;
        kappa[size] = strength;
        cell[size] = in;
        place[size++] = at;
    }

    /** Where the batch begins. */
    int from() {
        return from;
    }

    /** Where it ends. */
    int to() {
        return to;
    }

    /** Goes on to the next batch: what follows from ρ and κ. */
    void start(LaneEdge edge) {
        from = to;
        to = Math.min(from + BATCH, size);
        double background = edge.background();
        double force = edge.force();
        for (int i = 0; i < to - from; i++) {
            double impact = rho[from + i];
            double g = Math.fma(kappa[from + i], force, background);
            double root = Math.sqrt(1.0 + g);
            double inverse = 1.0 / root;
            double c = Math.sqrt((1.0 - impact) * (1.0 + impact));
            pull[i] = g;
            chord[i] = c;
            timescale[i] = inverse;
            tempo[i] = root;
            remaining[i] = c * (inverse * inverse);
        }
        aim(background * (4.0 / 3.0), edge.bend());
    }

    /** Makes of τ₀ the time to the apse: 1/(1 − b) to third order in b, and between a half and 2 where b is not small. */
    private void aim(double background, double bend) {
        for (int i = 0; i < to - from; i++) {
            double tau = remaining[i];
            double b = Math.fma(kappa[from + i], bend, background) * (tau * tau);
            double c = b / (1.0 + b * b);
            remaining[i] = tau * (1.0 + c * (1.0 + c * (1.0 + 2.0 * c)));
        }
    }
}

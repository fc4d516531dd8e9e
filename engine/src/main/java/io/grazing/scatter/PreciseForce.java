package io.grazing.scatter;

import io.grazing.potential.Jet;
import io.grazing.potential.ShortRangePotential;

/**
 * The force on a {@link PrecisePath}: φ′ itself, and near the edge of the support from the depth 1 − r, formed from the deviation
 * of the path from its straight line without cancellation. Mutable cursor, one thread.
 */
final class PreciseForce {

    /** Only steps that are going to be rejected look further out. */
    private static final double OUTERMOST = 1.25;

    private final ShortRangePotential potential;
    private final double strength;
    private final double rho;
    private final double chord;
    private final double chordRest;
    private final boolean knotted;
    /** The distances at which f is evaluated: those of one of its branches. */
    private double nearest;

    private double farthest = OUTERMOST;
    private double r;
    private double g;
    private double conditioning;
    private long evaluations;

    /**
     * The force κφ′.
     *
     * @param strength κ, or nearly so
     * @param chord √(1 − ρ²), with what it is rounded by in {@code chordRest}
     */
    PreciseForce(ShortRangePotential potential, double strength, double rho, double chord, double chordRest) {
        this.potential = potential;
        this.strength = strength;
        this.rho = rho;
        this.chord = chord;
        this.chordRest = chordRest;
        knotted = potential.profile().breaks().length > 2;
    }

    /** From now on f is what it is between two of its breaks, wherever a stage may look. */
    void confine(double from, double to) {
        nearest = from;
        farthest = to < 1.0 ? Math.nextDown(to) : OUTERMOST;
    }

    /** g = −κφ′(r)/r at a position, which is given by its deviation from the straight line also. */
    double at(double px, double py, double time, double da, double db) {
        evaluations++;
        r = Math.sqrt(Math.fma(px, px, py * py));
        double within = Math.min(Math.max(r, nearest), farthest);
        double argument = within;
        Jet phi;
        if (within < 0.5) {
            phi = potential.at(within);
        } else {
            double depth = Math.min(Math.max(depth(px, py, time, da, db), 1.0 - farthest), 1.0 - nearest);
            phi = potential.atDepth(depth);
            argument = knotted ? r : depth;
        }
        g = -strength * phi.first() / r;
        conditioning = phi.first() == 0.0 ? 0.0 : Math.abs(argument * phi.second() / phi.first());
        return g;
    }

    private double depth(double px, double py, double time, double da, double db) {
        double line = time - chord;
        double straight = Math.fma(-2.0 * time, chordRest, time * (line - chord));
        double excess = Math.abs(straight) < 1.0
                ? straight + Math.fma(da, 2.0 * line + da, db * (2.0 * rho + db))
                : Math.fma(px, px, Math.fma(py, py, -1.0));
        return -excess / (1.0 + r);
    }

    /** The last g. */
    double g() {
        return g;
    }

    /** The distance r there. */
    double r() {
        return r;
    }

    /** The relative change of the force there per relative change of the distance, or of the depth near the edge. */
    double conditioning() {
        return conditioning;
    }

    /** Evaluations so far. */
    long evaluations() {
        return evaluations;
    }
}

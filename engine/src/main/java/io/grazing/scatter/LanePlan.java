package io.grazing.scatter;

import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.LaneCalibration.Plans;
import java.util.Optional;

/**
 * What all lanes of a potential and a tolerance share: the compiled force, the control of the steps and where they
 * begin. Immutable and thread-safe; made once, used by every worker.
 *
 * <p>The error a step may make is a share of min(1, κ), or of 3e-4 κf(0)ρ^{−s} if that is more: where the deflection is
 * far larger than κ, as in close encounters with a singular potential, doubles cannot hold any share of κ. With ρ far below
 * r₀ = (κf(0))^{1/s} the encounter is nearly head-on, π − θ of the order of ρ/r₀, and so is the part of a step's error that
 * turns θ on the way in: there it is 3e-4 r₀/ρ, up to 1e-2, for trajectories that end at the apse.
 *
 * @param force the compiled force
 * @param tolerance error of θ sought, per min(1, κ)
 * @param control the control of the steps
 * @param estimate the error a step may be estimated to make, per min(1, κ)
 * @param leniency by how much more it may be
 * @param edge the force at r = 1
 * @param starts the first steps
 * @param brink where errors grow more than elsewhere
 * @param inner the impact parameter below which the Born angle may count
 * @param kink the outermost kink of f
 * @param steepness the largest |f′|, about
 */
record LanePlan(
        CompiledForce force,
        double tolerance,
        LaneControl control,
        double estimate,
        LaneLeniency leniency,
        LaneEdge edge,
        LaneStarts starts,
        Brink brink,
        double inner,
        double kink,
        double steepness) {

    private static final double LONGEST = 0.6;
    /** The same in Levi-Civita's coordinates, where the centre is no singularity or a weaker one. */
    private static final double LONGEST_REGULARIZED = 1.0;
    /** Steps as long as a looser one allows pass over flanks of f, their estimates mean nothing, and some trajectories never end. */
    private static final double LOOSEST = 1e-7;
    /** κ from which on Levi-Civita's coordinates serve: that of the first cells. */
    static final double LEAST_REGULARIZED = Math.scalb(1.0, LaneGrid.LEAST_EXPONENT);
    /** The same of φ(ρ). */
    private static final double LEAST_POTENTIAL = 0.03;

    /** By how much of itself P may be off at most for the rounding of a table's points, and per tolerance; with a thousand points it is by 2e-13. */
    private static final double MOST_JOINT = 1e-11;

    private static final double JOINT = 0.1;

    /** Share of the last step within which the closing series ends a trajectory. */
    private static final double ARRIVED = 0.03;
    /** The same at the exit, where the series is of lower order. */
    private static final double ARRIVED_AT_EXIT = 1e-3;

    /** Share of a step's impulse below which an estimate is of no use: what it estimates is then rounding. */
    private static final double WEAK_FLOOR = 2e-12;
    /** The same where the deflection is of order one, in units of the estimate. */
    private static final double DEEP_FLOOR = 1e-2;

    /** The scale of a step's error that takes the place of min(1, κ), per Born angle. */
    private static final double CLOSE_SCALE = 3e-4;
    /** The most of it, with which π − θ is known to a tenth of the tolerance, relatively. */
    private static final double DEEP_SCALE = 1e-2;
    /** Change of energy per scale that is rounding, where it exceeds the tolerance of a step. */
    private static final double LEAST_DRIFT = 2e-10;
    /** The same of a trajectory by itself: about falls between places without a force, steps are off by up to a hundredth of it. */
    private static final double REFUSED_DRIFT = 1e-6;
    /** Change of energy per κ|f′|(1 + s) that the rounding of r makes. */
    private static final double ROUNDING_OF_ENERGY = 1e-14;
    /** |f′| in units of f(0) that may be anywhere, with no break about it. */
    private static final double STEEP = 100.0;
    /** Tolerance from which on a single trajectory need not be refined: its steps as first chosen are off by some 1e-13 of θ. */
    private static final double ONCE = 1e-13;
    /** Impact parameter of a bounded potential below which the rounding of the path exceeds it; min(θ, π − θ) is proportional to it there. */
    private static final double HEAD_ON = 1e-13;

    /** The plan for a tolerance of θ per min(1, κ); {@link #LOOSEST} if it is looser. */
    static LanePlan of(ShortRangePotential potential, double asked, boolean whole) {
        Reduced.checkTolerance(asked);
        double tolerance = Math.min(asked, LOOSEST);
        LaneControl control = new LaneControl(LONGEST, whole ? ARRIVED_AT_EXIT : ARRIVED, whole);
        Plans plans = plans(CompiledForce.of(potential, joint(tolerance)), tolerance, control);
        return LaneCalibration.calibrate(tolerance, plans);
    }

    /** The same in Levi-Civita's coordinates, where they serve; needs an order of at least 1. */
    static Optional<LanePlan> regularized(ShortRangePotential potential, double asked) {
        double tolerance = Math.min(asked, LOOSEST);
        LaneControl control = new LaneControl(LONGEST_REGULARIZED, ARRIVED, false);
        Plans plans = plans(CompiledForce.regularized(potential, joint(tolerance)), tolerance, control);
        return LaneCalibration.calibrateRegularized(tolerance, LaneLeniency.inside(rings(potential)), plans);
    }

    /** By how much of itself P may be off for a tolerance. */
    private static double joint(double tolerance) {
        return tolerance >= LaneCalibration.ROUNDING_COUNTS ? Math.min(JOINT * tolerance, MOST_JOINT) : 0.0;
    }

    private static Plans plans(CompiledForce force, double tolerance, LaneControl control) {
        ShortRangePotential potential = force.potential();
        LaneEdge edge = LaneEdge.of(force);
        Brink brink = Brink.of(force, tolerance);
        return (estimate, leniency) -> new LanePlan(
                force,
                tolerance,
                control,
                estimate,
                leniency,
                edge,
                LaneStarts.find(force, edge, control, estimate, leniency),
                brink,
                inner(potential),
                potential.profile().outermostKink(),
                steepness(potential));
    }

    /** The rings inside of which φ(ρ) deflects by more than a small share of κ. */
    private static int rings(ShortRangePotential potential) {
        int rings = 0;
        while (potential.at(LaneGrid.endOfRing(rings)).value() > LEAST_POTENTIAL) {
            rings++;
        }
        return rings;
    }

    private static double steepness(ShortRangePotential potential) {
        Profile f = potential.profile();
        double[] ends = f.landmarks();
        double steepest = STEEP * potential.strength();
        for (int i = 1; i < ends.length; i++) {
            double fall = f.at(ends[i - 1]).value() - f.at(ends[i]).value();
            steepest = Math.max(steepest, fall / (ends[i] - ends[i - 1]));
        }
        return steepest;
    }

    private static double inner(ShortRangePotential potential) {
        double s = potential.order();
        return s > 0.0 ? Math.pow(CLOSE_SCALE * potential.strength(), 1.0 / s) : 0.0;
    }

    /** Sets how the next batch of encounters begins, and its tolerances. */
    void start(LaneEncounters encounters) {
        encounters.start(edge);
        double deepFloor = Math.max(DEEP_FLOOR * estimate, WEAK_FLOOR);
        for (int n = encounters.from(); n < encounters.to(); n++) {
            int i = n - encounters.from();
            double rho = encounters.rho[n];
            double kappa = encounters.kappa[n];
            int cell = encounters.cell[n];
            encounters.tolerance[i] = allowed(cell, rho, kappa);
            encounters.floor[i] = starts.isClose(rho, kappa) ? deepFloor : WEAK_FLOOR;
            encounters.reach[i] = starts.reach(cell);
            encounters.safety[i] = starts.safety(cell);
        }
    }

    /** The error that a step of an encounter may be estimated to make. */
    double allowed(double rho, double kappa) {
        return allowed(LaneGrid.cell(rho, kappa), rho, kappa);
    }

    private double allowed(int cell, double rho, double kappa) {
        return estimate * leniency.at(cell) * scale(rho, kappa);
    }

    /** The impact parameter that stands for all smaller ones. */
    double leastImpact() {
        return force.potential().order() == 0.0 ? HEAD_ON : 0.0;
    }

    /** What the smaller of θ and π − θ has to be multiplied by, since the trajectory had a larger impact parameter. */
    double headOnShare(double rho) {
        double least = leastImpact();
        return rho < least ? rho / least : 1.0;
    }

    private double scale(double rho, double kappa) {
        double scale = Math.min(1.0, kappa);
        if (rho < inner && kappa < 1.0) {
            scale = Math.max(scale, Math.min(DEEP_SCALE, CLOSE_SCALE * closeness(rho, kappa)));
        }
        return brink.exists() ? scale * brink.share(rho, kappa) : scale;
    }

    /** κf(ρ)/ρ^s, and r_min/ρ of head-on particles, or less, where these turn back before ρ. */
    private double closeness(double rho, double kappa) {
        double s = force.potential().order();
        double height = kappa * force.value(rho);
        double born = height * ScalarPower.inverse(s, rho);
        if (born < 1.0 || control.whole()) {
            return Math.min(born, 1.0);
        }
        return ScalarPower.inverse(-1.0 / s, height) / rho;
    }

    /**
     * The change of an encounter's energy, in units of |w|²/2, beyond which one of its steps has not seen a force: where rounding does not
     * exceed the tolerance, others stay below a tenth of it.
     *
     * @param allowed the error that its steps may be estimated to make, which it is never less than
     */
    double largestDrift(double kappa, double allowed) {
        return largestDrift(kappa, allowed, LEAST_DRIFT);
    }

    /** The same of one integrated by itself in shorter and shorter steps, which then fails. */
    double refusedDrift(double kappa, double allowed) {
        return largestDrift(kappa, allowed, REFUSED_DRIFT);
    }

    /** Whether a change of energy says that a step has not seen a force. */
    boolean isDoubtful(double drift, double kappa, double allowed) {
        return !(drift <= allowed) && !(drift <= largestDrift(kappa, allowed));
    }

    /** Next to a separatrix the error allowed is less than the rounding, as it is where κ is large, so that shares of κ count too. */
    private double largestDrift(double kappa, double allowed, double least) {
        double rounding = ROUNDING_OF_ENERGY
                * kappa
                * steepness
                * (1.0 + force.potential().order());
        double share = Math.max(least * Math.min(1.0, kappa), rounding);
        return Math.max(Math.max(1.0, least / estimate) * allowed, share);
    }

    /**
     * Whether it is for an encounter at all. In Levi-Civita's coordinates a free particle does not move along a straight line that steps
     * of any length keep to, so that errors are in no proportion to small deflections: those of small κ or, at large ρ, of small φ. And they
     * grow on the way in: close encounters of small κ would take steps that are too short.
     *
     * @param cell that of {@link LaneGrid} where the encounter is
     */
    boolean takes(int cell, double kappa) {
        return leniency.at(cell) > 0.0 && (kappa >= LEAST_REGULARIZED || !force.isRegularized());
    }

    /** Whether the undivided steps of single trajectories are accurate enough. */
    boolean takesStepsOnce() {
        return tolerance >= ONCE;
    }

    /** Whether a trajectory cannot be integrated in doubles to the tolerance, or may pass a kink, where a step has to end. */
    boolean isDelicate(double rho, double kappa) {
        return rho < kink || brink.isOver(rho, kappa);
    }
}

package io.grazing.scatter;

import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Measures how large the estimated error of a step may be for the error of θ that is sought: their ratio is a thousandth
 * for an analytic profile, less favourable for one that is flat at the edge or interpolated between points. Trajectories
 * of a fixed sample are integrated with a trial estimate and with one far smaller, and compared.
 */
final class LaneCalibration {

    private static final int RINGS = 72;
    /** The same where errors vary much from one trajectory to the next. */
    private static final int MORE_RINGS = 400;

    private static final double NEAR = 0.1;

    /** Impact parameters per κ that are small. */
    private static final int CLOSE_RINGS = 32;
    /** How many decades they go down from 1. */
    private static final double CLOSE_DECADES = 6.5;

    private static final double[] KAPPAS = {0.01, 0.05, 0.2, 0.5, 1.0, 1.6, 2.5, 8.0, 60.0};
    /** Below, doubles hold no share of κ where θ is of order one. */
    private static final double LEAST = 1e-3;

    /** The same of weak potentials per f(0): what is weak at all others turns nothing back. */
    private static final double LARGEST = 1e4;
    /** Distances from which head-on particles turn back. */
    private static final double[] TURNING = {0.15, 0.3, 0.45, 0.6, 0.75, 0.9};
    /** Per the κ of the separatrix. */
    private static final double[] ABOUT_SEPARATRIX = {0.3, 0.45, 0.6, 0.75, 0.9, 0.95, 1.05, 1.1};
    /** So near it that rounding is seen at small tolerances. */
    private static final double[] AT_SEPARATRIX = {0.99, 1.0, 1.01};
    /** Order up to which a potential is a hill or nearly so: one of order s turns those of ρ back from 2κf(0) = ρ^s on. */
    private static final double HIGHEST_HILL = 0.5;

    /** Trial estimate per tolerance^{0.95}; it fits profiles of low degree. */
    private static final double FIRST_TRIAL = 2.5e-7 / Math.pow(1e-10, 0.95);

    private static final double EXPONENT = 0.95;
    private static final double FINER = 1.0 / 300.0;
    private static final double SMALLER = 0.55;
    /** Share to which a trial brings the worst error down, unless rounding makes it; trials in a row that may fail to. */
    private static final double GAIN = 0.8;

    private static final int MOST_IDLE = 3;
    /** The same where errors vary much, so that the worst falls by fits and starts. */
    private static final int MOST_IDLE_UNEVEN = 8;

    /** What the sample may be off by, in units of the tolerance; others may be off by some more. */
    private static final double MARGIN = 5.0;
    /** The same where errors vary much. */
    private static final double LESS_MARGIN = 2.5;

    /** Share of the first trial below which errors vary so much between neighbours that the sample misses the largest. */
    private static final double LEAST_SHARE = 0.1;

    /** Tolerance below which rounding counts: no step is taken that is less accurate than another, and trials end sooner. */
    static final double ROUNDING_COUNTS = 1e-11;
    /** Where the samples are by which leniency is checked, see {@link LaneLeniency#checked}. */
    private static final double[] CHECKS = {0.7, 0.45, 0.1};

    private LaneCalibration() {}

    /** Makes the plan for an estimate. */
    @FunctionalInterface
    interface Plans {

        /**
         * The plan.
         *
         * @param estimate the error a step may be estimated to make, per min(1, κ)
         * @param leniency by how much more it may be
         */
        LanePlan of(double estimate, LaneLeniency leniency);
    }

    /**
     * The plan for a tolerance.
     *
     * @param tolerance error of θ sought, per min(1, κ)
     * @param plans a plan for each estimate
     */
    static LanePlan calibrate(double tolerance, Plans plans) {
        double first = FIRST_TRIAL * Math.pow(tolerance, EXPONENT);
        Trial trial = new Trial(first, tolerance, LaneLeniency.NONE, plans);
        boolean isRough = tolerance >= ROUNDING_COUNTS;
        boolean isUneven = isUneven(trial.plan.force());
        CalibrationSample sample = sample(trial.plan, isUneven ? MORE_RINGS : RINGS, isRough);
        boolean isSettled = isUneven && isRough
                ? trial.settle(sample, LESS_MARGIN, MOST_IDLE_UNEVEN)
                : trial.settle(sample, MARGIN, MOST_IDLE);
        if (!isUneven && isRough && trial.plan.estimate() < LEAST_SHARE * first) {
            isSettled = false;
            trial.settle(sample(trial.plan, MORE_RINGS, true), LESS_MARGIN, MOST_IDLE_UNEVEN);
        }
        LanePlan plan = trial.plan;
        return !isSettled || isUneven || !isRough
                ? plan
                : trial.lenient(sample, LaneLeniency.MOST, MARGIN).orElse(plan);
    }

    /**
     * The plan in Levi-Civita's coordinates, if errors there are what they are expected to be. They are largest in close encounters, the more
     * so the smaller κ is, by far more than elsewhere: those alone are to be less lenient.
     *
     * @param tolerance error of θ sought, per min(1, κ)
     * @param inside where encounters may be integrated so
     * @param plans a plan for each estimate
     */
    static Optional<LanePlan> calibrateRegularized(double tolerance, LaneLeniency inside, Plans plans) {
        double first = FIRST_TRIAL * Math.pow(tolerance, EXPONENT);
        Trial trial = new Trial(first, tolerance, inside, plans);
        boolean isUneven = isUneven(trial.plan.force());
        CalibrationSample all = sample(trial.plan, isUneven ? MORE_RINGS : RINGS, true);
        CalibrationSample beyond = all.of(trial.plan, LaneGrid.endOfRing(0));
        if (isUneven) {
            return trial.settle(beyond, LESS_MARGIN, MOST_IDLE_UNEVEN)
                    ? trial.lenient(all, 1.0, LaneLeniency.LIMIT)
                    : Optional.empty();
        }
        return trial.settle(beyond, MARGIN, MOST_IDLE) && trial.plan.estimate() >= LEAST_SHARE * first
                ? trial.lenient(all, LaneLeniency.MOST, MARGIN)
                : Optional.empty();
    }

    /** An estimate on trial. */
    private static final class Trial {

        private final double tolerance;
        private final LaneLeniency leniency;
        private final Plans plans;
        private LanePlan plan;
        /** One as good as exact. */
        private LanePlan finer;

        Trial(double estimate, double tolerance, LaneLeniency leniency, Plans plans) {
            this.tolerance = tolerance;
            this.leniency = leniency;
            this.plans = plans;
            take(estimate);
        }

        private void take(double estimate) {
            plan = plans.of(estimate, leniency);
            finer = plans.of(FINER * estimate, leniency);
        }

        /** Lowers the estimate until a sample is off by no more than a margin; tells whether that was possible: rounding may not let it. */
        boolean settle(CalibrationSample sample, double margin, int mostIdle) {
            double least = Double.POSITIVE_INFINITY;
            int idle = 0;
            double worst = sample.worst(plan, finer);
            while (worst > margin * tolerance && idle < mostIdle) {
                idle = worst < GAIN * least ? 0 : idle + 1;
                least = Math.min(least, worst);
                take(SMALLER * plan.estimate());
                worst = sample.worst(plan, finer);
            }
            return idle < mostIdle;
        }

        /** The plan with leniency of {@code most} or less, unless a sample is off by more than a margin then. */
        Optional<LanePlan> lenient(CalibrationSample sample, double most, double margin) {
            LanePlan lenient = plans.of(plan.estimate(), LaneLeniency.of(plan, finer, most));
            for (double shift : CHECKS) {
                lenient = checked(lenient, LaneLeniency.sample(lenient, shift));
            }
            lenient = checked(lenient, sample.of(lenient, 0.0));
            double worst = sample.of(lenient, 0.0).worst(lenient, finer);
            return worst > margin * tolerance ? Optional.empty() : Optional.of(lenient);
        }

        private LanePlan checked(LanePlan lenient, CalibrationSample by) {
            return plans.of(plan.estimate(), lenient.leniency().checked(lenient, finer, by));
        }
    }

    private static CalibrationSample sample(LanePlan plan, int rings, boolean isRough) {
        ShortRangePotential potential = plan.force().potential();
        double[] kappas = kappas(plan, isRough);
        CalibrationSample sample = new CalibrationSample(rings * kappas.length);
        for (int k = 0; k < kappas.length; k++) {
            double shift = (k + 0.5) / kappas.length;
            for (int ring = 0; ring < rings; ring++) {
                double rho = ring < CLOSE_RINGS
                        ? Math.pow(10.0, -CLOSE_DECADES * (ring + shift) / CLOSE_RINGS)
                        : Math.sqrt((ring + shift) / rings);
                sample.add(rho, kappas[k], plan);
            }
        }
        return sample;
    }

    /**
     * Besides, the least in Levi-Civita's coordinates, those by which particles are turned back at given distances if head-on, and those of a hill about the separatrix
     * 2κf(0) = 1, where errors are largest and vary most from one hill to the next.
     */
    private static double[] kappas(LanePlan plan, boolean isRough) {
        ShortRangePotential potential = plan.force().potential();
        DoubleStream turning =
                Arrays.stream(TURNING).map(r -> 0.5 / potential.at(r).value());
        DoubleStream all = DoubleStream.concat(Arrays.stream(KAPPAS), turning);
        if (potential.order() <= HIGHEST_HILL) {
            double separatrix = 0.5 / potential.strength();
            DoubleStream about = Arrays.stream(ABOUT_SEPARATRIX);
            about = isRough ? DoubleStream.concat(about, Arrays.stream(AT_SEPARATRIX)) : about;
            all = DoubleStream.concat(all, about.map(x -> x * separatrix));
        }
        if (plan.force().isRegularized()) {
            all = DoubleStream.concat(all, DoubleStream.of(LanePlan.LEAST_REGULARIZED));
        }
        double largest = LARGEST / Math.min(1.0, potential.strength());
        return all.filter(kappa -> kappa > LEAST && kappa < largest).toArray();
    }

    /** A coarse table has knots, and of a steep profile few trajectories see anything. */
    private static boolean isUneven(CompiledForce force) {
        ShortRangePotential potential = force.potential();
        Profile f = potential.profile();
        return force.isPieced() || f.at(NEAR).value() < 0.5 * potential.strength();
    }
}

package io.grazing.scatter;

import io.grazing.collision.Deflection;
import java.util.Locale;

/** One trajectory alone, and the error of its angle from three runs with shorter and shorter steps. Mutable, one thread. */
final class BatchTrajectory {

    private static final double SHORTER = 0.6;
    /** What the error of the compiled force makes of θ, in units of κ√(1 − ρ²) times that error, and at most. */
    private static final double COMPILED = 2.0;

    private static final double MOST_COMPILED = 4e-14;

    /** The third run's error is far below what it differs by from the second, unless chance made that small. */
    private static final double SHARE_OF_SECOND = 1.0;

    /** The same of what the second differs by from the first; all of it for a table, where knots spoil the order. */
    private static final double SHARE_OF_FIRST = 0.03;

    /** Rounding of one step, in units of θ; the steps' roundings add up. */
    private static final double ROUNDING = 1e-15;

    private final LaneState lanes = new LaneState();
    private double theta;
    private double supplement;
    private double closest;
    private double longest;
    private int steps;

    /** The deflection with its error. */
    Deflection deflect(BatchPlan plan, double rho, double kappa) {
        run(plan, rho, kappa);
        double theta1 = theta;
        double supplement1 = supplement;
        int taken = steps;
        BatchPlan finer = plan.finer(SHORTER * longest);
        run(finer, rho, kappa);
        double theta2 = theta;
        double supplement2 = supplement;
        taken += steps;
        run(finer.finer(SHORTER * longest), rho, kappa);
        taken += steps;
        boolean small = theta < supplement;
        double first = small ? Math.abs(theta2 - theta1) : Math.abs(supplement2 - supplement1);
        double second = small ? Math.abs(theta - theta2) : Math.abs(supplement - supplement2);
        boolean knotted = plan.force().potential().profile().breaks().length > 2;
        double share = knotted ? 1.0 : SHARE_OF_FIRST;
        double smaller = plan.control().whole() ? 1.0 : Math.min(theta, supplement);
        double rounding = ROUNDING * (8.0 + steps) * smaller
                + Math.min(MOST_COMPILED, COMPILED * plan.forceError() * kappa * Math.sqrt((1.0 - rho) * (1.0 + rho)));
        return new Deflection(
                theta, supplement, closest, SHARE_OF_SECOND * second + share * first + rounding, 8L * taken);
    }

    private void run(BatchPlan plan, double rho, double kappa) {
        NystromStep program = new NystromStep(plan.force(), plan.control(), new LaneLoops(), lanes);
        BatchClosing closing = new BatchClosing(plan.force(), plan.control().whole(), new ClosingLoops());
        plan.load(lanes, 0, rho, kappa);
        steps = 0;
        longest = 0.0;
        boolean arrived = false;
        while (!arrived) {
            if (++steps > BatchScatterer.MOST_STEPS) {
                throw new ScatteringException(trapped(rho, kappa), null);
            }
            double step = Math.abs(lanes.h[0]) / lanes.timescale[0];
            double before = lanes.t[0];
            arrived = (program.run() & 1L) != 0;
            if (lanes.t[0] != before) {
                longest = Math.max(longest, step);
            }
        }
        closing.take(lanes, 0);
        closing.close();
        theta = 2.0 * Math.atan2(closing.sinHalf(0), closing.cosHalf(0));
        supplement = 2.0 * Math.atan2(closing.cosHalf(0), closing.sinHalf(0));
        closest = closing.distance(0);
        double share = plan.headOnShare(rho);
        if (share < 1.0) {
            boolean passes = theta < supplement;
            theta = passes ? share * theta : Math.PI - share * supplement;
            supplement = passes ? Math.PI - theta : share * supplement;
        }
    }

    /** Why an encounter failed that did not end. */
    static String trapped(double rho, double kappa) {
        return String.format(
                Locale.ROOT,
                "not ended after %d steps at rho = %.17g, kappa = %.17g",
                BatchScatterer.MOST_STEPS,
                rho,
                kappa);
    }
}

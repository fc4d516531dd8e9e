package io.grazing.scatter;

import java.util.Arrays;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;

/**
 * Ends a step where the distance passes a knot of a table, so that no step has one inside: at the roots of the distance to
 * the nearest knot, with a sign that alternates from one interval to the next. A pair of knots passed within one step is
 * not seen; then halving the steps gains less, no more. Mutable, one thread.
 */
final class KnotDetector implements ODEEventDetector {

    private static final int MAX_ITERATIONS = 100;
    private static final int SOLVER_ORDER = 5;
    private static final double RELATIVE_ACCURACY = 1e-13;
    private static final double ABSOLUTE_ACCURACY = 1e-17;

    private final TwoBodyEquations equations;
    private final double[] knots;
    private final BracketedUnivariateSolver<UnivariateFunction> solver =
            new BracketingNthOrderBrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY, SOLVER_ORDER);

    /**
     * @param knots the knots, those at 0 and 1 among them
     */
    KnotDetector(TwoBodyEquations equations, double[] knots) {
        this.equations = equations;
        this.knots = knots;
    }

    @Override
    public AdaptableInterval getMaxCheckInterval() {
        return (state, forward) -> Double.POSITIVE_INFINITY;
    }

    @Override
    public int getMaxIterationCount() {
        return MAX_ITERATIONS;
    }

    @Override
    public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
        return solver;
    }

    @Override
    public ODEEventHandler getHandler() {
        return (state, detector, increasing) -> Action.RESET_DERIVATIVES;
    }

    @Override
    public double g(ODEStateAndDerivative state) {
        double excess = equations.excess(state.getTime(), state.getPrimaryState());
        double r = Math.sqrt(1.0 + excess);
        int found = Arrays.binarySearch(knots, 1, knots.length - 1, r);
        int above = found >= 0 ? found : -found - 1;
        double fromBelow = above == 1 ? Double.POSITIVE_INFINITY : r - knots[above - 1];
        double toAbove = above == knots.length - 1 ? Double.POSITIVE_INFINITY : knots[above] - r;
        double nearest = Math.min(fromBelow, toAbove);
        return above % 2 == 0 ? nearest : -nearest;
    }
}

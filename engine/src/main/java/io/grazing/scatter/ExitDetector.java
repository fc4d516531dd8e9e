package io.grazing.scatter;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;

/**
 * Stops an integration when the particles part: at the root of g(t) = (r² − 1)/t, t the time elapsed. A repulsion keeps
 * d²(r²)/dt² positive, so that g increases from −2√(1−ρ²) at the start and has a single root.
 */
final class ExitDetector implements ODEEventDetector {

    private static final int MAX_ITERATIONS = 100;
    private static final int SOLVER_ORDER = 5;
    private static final double RELATIVE_ACCURACY = 1e-13;
    /** Not zero: past a root at t = 0, Hipparchus would go on by one rounding of zero after the other. */
    private static final double ABSOLUTE_ACCURACY = 1e-17;

    private final TwoBodyEquations equations;
    private final BracketedUnivariateSolver<UnivariateFunction> solver =
            new BracketingNthOrderBrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY, SOLVER_ORDER);

    ExitDetector(TwoBodyEquations equations) {
        this.equations = equations;
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
        return (state, detector, increasing) -> Action.STOP;
    }

    @Override
    public double g(ODEStateAndDerivative state) {
        double t = state.getTime();
        double elapsed = t + equations.halfChord();
        return elapsed == 0.0 ? -2.0 * equations.halfChord() : equations.excess(t, state.getPrimaryState()) / elapsed;
    }
}

package io.grazing.analysis.limit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A real function of one variable, replaced once and for all by piecewise Chebyshev interpolants: dear to
 * sample, cheap to evaluate, to differentiate and to invert afterwards. A panel is halved until the last
 * coefficients and the residuals at points off the nodes are below the tolerance, or stop shrinking because
 * the samples themselves are no better.
 *
 * <p>Outside the interval the function continues along its end slopes: what is fitted here is asymptotically
 * linear.
 *
 * <p>Immutable and thread-safe.
 */
final class SmoothCurve {

    private static final int MAX_PANELS = 2000;
    /** Panels narrower than this, relative to |t|, are at the resolution of the abscissa. */
    private static final double NARROWEST = 1e-9;
    /** Residuals below this may be taken for noise of the samples even where the samples claim better. */
    private static final double NOISE_CEILING = 1e-8;

    private final List<ChebyshevPanel> panels;

    private SmoothCurve(List<ChebyshevPanel> panels) {
        this.panels = List.copyOf(panels);
    }

    /**
     * A sample of the function.
     *
     * @param t where it was taken; may differ from where it was asked for by rounding
     * @param value the function at {@code t}
     * @param error estimated bound of the error of {@code value}
     */
    record Sample(double t, double value, double error) {}

    /** The function to be fitted. */
    @FunctionalInterface
    interface Sampler {
        /** A sample at {@code t}, or as near as rounding allows. */
        Sample at(double t);
    }

    private record Task(double from, double to, double parentResidual) {}

    /**
     * Fits a function.
     *
     * @param function the function, smooth inside the interval
     * @param tolerance absolute error sought
     * @param breakpoints increasing, from the start to the end of the interval
     */
    static SmoothCurve fit(Sampler function, double tolerance, double... breakpoints) {
        Deque<Task> tasks = new ArrayDeque<>();
        for (int i = breakpoints.length - 1; i > 0; i--) {
            tasks.push(new Task(breakpoints[i - 1], breakpoints[i], Double.POSITIVE_INFINITY));
        }
        List<ChebyshevPanel> done = new ArrayList<>();
        while (!tasks.isEmpty()) {
            Task task = tasks.pop();
            ChebyshevPanel panel = ChebyshevPanel.fit(function, task.from, task.to);
            double residual = panel.residual();
            boolean stalled = residual > 0.25 * task.parentResidual;
            boolean noise = stalled && residual <= Math.max(NOISE_CEILING, panel.noise());
            boolean narrow = task.to - task.from <= NARROWEST * (1.0 + Math.abs(task.from));
            boolean full = done.size() + tasks.size() >= MAX_PANELS;
            if (residual <= tolerance || noise || narrow || full) {
                done.add(panel);
            } else {
                double middle = 0.5 * (task.from + task.to);
                tasks.push(new Task(middle, task.to, residual));
                tasks.push(new Task(task.from, middle, residual));
            }
        }
        return new SmoothCurve(done);
    }

    /** The panels, in order. */
    List<ChebyshevPanel> panels() {
        return panels;
    }

    /** Start of the interval. */
    double from() {
        return panels.get(0).from();
    }

    /** End of the interval. */
    double to() {
        return panels.get(panels.size() - 1).to();
    }

    /** The function at {@code t}, any finite number. */
    double value(double t) {
        double inside = Math.max(from(), Math.min(to(), t));
        ChebyshevPanel panel = panelAt(inside);
        double value = panel.value(inside);
        return t == inside ? value : value + (t - inside) * panel.slope(inside);
    }

    /** The derivative at {@code t}. */
    double slope(double t) {
        double inside = Math.max(from(), Math.min(to(), t));
        return panelAt(inside).slope(inside);
    }

    /**
     * Estimated bound of the error of {@link #value} near {@code t}; outside the interval that of the end
     * slope, by Markov's inequality, adds up with the distance.
     */
    double error(double t) {
        double inside = Math.max(from(), Math.min(to(), t));
        ChebyshevPanel panel = panelAt(inside);
        return t == inside ? panel.error() : panel.error() + Math.abs(t - inside) * panel.slopeError();
    }

    /** The borders of the panels, increasing. */
    double[] breakpoints() {
        double[] t = new double[panels.size() + 1];
        for (int i = 0; i < panels.size(); i++) {
            t[i] = panels.get(i).from();
        }
        t[panels.size()] = to();
        return t;
    }

    private ChebyshevPanel panelAt(double t) {
        int low = 0;
        int high = panels.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (t > panels.get(middle).to()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return panels.get(low);
    }
}

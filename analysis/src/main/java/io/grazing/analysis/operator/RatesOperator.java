package io.grazing.analysis.operator;

import io.grazing.analysis.rates.AdaptiveIntegral;
import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A linearised collision operator from its rates, whatever their source,
 *
 * <pre>  Lψ(v₁) = −∫_0^∞ Σ_{l even} λ_l(w) C_l(w) w² dw,</pre>
 *
 * with the {@link CollisionContent} C_l of ψ at v₁. With the rates 2π|w|Q_l of a potential this is L_ε of (3.4), with
 * those of the Landau limit c_Φ d_ε K, with those of the homogeneous potential L_∞.
 *
 * <p>Relative accuracy {@value #TOLERANCE} where ψ is smooth, as the error says. Immutable; thread-safe if the rates are.
 */
public final class RatesOperator {

    /** Relative tolerance of a new operator. */
    public static final double TOLERANCE = 1e-9;

    /** Of the operator with |C_l| in place of C_l. */
    private static final double ABSOLUTE = 1e-12;
    /** Relative speeds below this are extrapolated. */
    private static final double SLOWEST = 3e-5;
    /** Largest ratio of the speeds at the ends of the last of the first panels. */
    private static final double RATIO = 3.0;
    /** How much wider in log w each slower one is: what slow pairs add falls at least like w², and wide panels can be halved. */
    private static final double WIDENING = 1.25;

    private static final int PANELS = 400;
    /** Of the error that the contents bring, which the integral over w need not undercut by more. */
    private static final double WORTHWHILE = 0.05;
    /** Error estimates of the contents may be half of the truth. */
    private static final double SAFETY = 4.0;

    private final CollisionRates rates;
    private final double tolerance;

    private RatesOperator(CollisionRates rates, double tolerance) {
        this.rates = rates;
        this.tolerance = tolerance;
    }

    /** The operator with the given rates. */
    public static RatesOperator of(CollisionRates rates) {
        return new RatesOperator(rates, TOLERANCE);
    }

    /** The same operator, integrated to another relative tolerance. */
    public RatesOperator toTolerance(double relative) {
        return new RatesOperator(rates, relative);
    }

    /** Lψ(v₁). */
    public Measured apply(CollisionContent content) {
        return apply(List.of(content)).get(0);
    }

    /** Lψ(v₁) of several ψ and v₁, which share the rates that have to be found. */
    public List<Measured> apply(List<CollisionContent> contents) {
        return new Application(contents).result();
    }

    /** One integration of several functions over the same speeds. */
    private final class Application {

        private final List<CollisionContent> contents;
        private final Map<Double, Measured[]> known = new HashMap<>();
        private final double[] scale;
        private final double[] breakpoints;

        Application(List<CollisionContent> contents) {
            this.contents = contents;
            breakpoints = breakpoints(contents, rates.criticalSpeeds());
            scale = new double[contents.size()];
            for (int i = 1; i < breakpoints.length; i++) {
                double w = Math.exp(0.5 * (breakpoints[i - 1] + breakpoints[i]));
                double width = breakpoints[i] - breakpoints[i - 1];
                for (int c = 0; c < scale.length; c++) {
                    scale[c] += width
                            * Math.abs(rate(w, 0).value())
                            * w
                            * w
                            * w
                            * contents.get(c).size(w);
                }
            }
            for (int c = 0; c < scale.length; c++) {
                scale[c] = scale[c] > 0.0 ? scale[c] : 1.0;
            }
        }

        List<Measured> result() {
            Measured[] errors = AdaptiveIntegral.toTolerance(0.1, ABSOLUTE)
                    .withPanels(breakpoints.length)
                    .of(scale.length, this::errors, breakpoints);
            double worthwhile = WORTHWHILE
                    * Arrays.stream(errors).mapToDouble(Measured::value).min().orElseThrow();
            Measured[] integrals = AdaptiveIntegral.toTolerance(tolerance, Math.max(ABSOLUTE, worthwhile))
                    .withPanels(PANELS)
                    .of(scale.length, this::integrands, breakpoints);
            double[] slow = slowest();
            List<Measured> results = new ArrayList<>();
            for (int c = 0; c < scale.length; c++) {
                results.add(integrals[c]
                        .plus(new Measured(slow[c], 0.1 * Math.abs(slow[c])))
                        .widenedBy(SAFETY * errors[c].value())
                        .times(scale[c]));
            }
            return results;
        }

        private void integrands(double u, double[] values) {
            double w = Math.exp(u);
            for (int c = 0; c < values.length; c++) {
                values[c] = -weighted(c, w) * w;
            }
        }

        /** Σ λ_l C_l w² over the scale. */
        private double weighted(int c, double w) {
            double[] content = contents.get(c).at(w);
            double sum = 0.0;
            for (int k = content.length - 1; k >= 0; k--) {
                sum += rate(w, k + 1).value() * content[k];
            }
            return sum * w * w / scale[c];
        }

        private void errors(double u, double[] values) {
            double w = Math.exp(u);
            for (int c = 0; c < values.length; c++) {
                double[] content = contents.get(c).at(w);
                double sum = largestRate(w) * contents.get(c).error(w);
                for (int k = 0; k < content.length; k++) {
                    sum += rate(w, k + 1).error() * Math.abs(content[k]);
                }
                values[c] = sum * w * w * w / scale[c];
            }
        }

        /** ∫ below the first breakpoint, by the power law that holds there. */
        private double[] slowest() {
            double[] slow = new double[scale.length];
            double w = Math.exp(breakpoints[0]);
            for (int c = 0; c < slow.length; c++) {
                double near = weighted(c, w);
                double far = weighted(c, 2.0 * w);
                if (contents.get(c).from() < w && near != 0.0 && far / near > 1.0) {
                    slow[c] = -near * w / (1.0 + Math.log(far / near) / Math.log(2.0));
                }
            }
            return slow;
        }

        /** A bound of |λ_1|: of a difference of rates as large as their errors the value may be negative. */
        private double largestRate(double w) {
            Measured first = rate(w, 0);
            return Math.abs(first.value()) + first.error();
        }

        /** λ_1 (k = 0), then λ_2, λ_4, … */
        private Measured rate(double w, int k) {
            Measured[] at = known.get(w);
            if (at == null || at.length <= k) {
                int degrees =
                        contents.stream().mapToInt(c -> c.degrees(w)).max().orElse(0);
                at = evenRates(w, Math.max(degrees, k));
                known.put(w, at);
            }
            return at[k];
        }

        private Measured[] evenRates(double w, int degrees) {
            Measured[] all = rates.rates(Math.max(1, 2 * degrees), w);
            Measured[] even = new Measured[degrees + 1];
            even[0] = all[0];
            for (int k = 1; k <= degrees; k++) {
                even[k] = all[2 * k - 1];
            }
            return even;
        }
    }

    private static double[] breakpoints(List<CollisionContent> contents, double[] critical) {
        double from = Math.max(
                SLOWEST,
                contents.stream().mapToDouble(CollisionContent::from).min().orElseThrow());
        double to = contents.stream().mapToDouble(CollisionContent::to).max().orElseThrow();
        double[] borders = DoubleStream.concat(DoubleStream.of(from, to), Arrays.stream(critical))
                .filter(w -> w >= from && w <= to)
                .sorted()
                .distinct()
                .toArray();
        List<Double> logarithms = new ArrayList<>();
        logarithms.add(Math.log(borders[0]));
        for (int i = 1; i < borders.length; i++) {
            double left = Math.log(borders[i - 1]);
            double right = Math.log(borders[i]);
            double widths = (right - left) / Math.log(RATIO) * (WIDENING - 1.0);
            int pieces = (int) Math.ceil(Math.log1p(widths) / Math.log(WIDENING));
            double whole = Math.pow(WIDENING, pieces) - 1.0;
            for (int j = pieces - 1; j >= 0; j--) {
                logarithms.add(right - (right - left) * (Math.pow(WIDENING, j) - 1.0) / whole);
            }
        }
        return logarithms.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

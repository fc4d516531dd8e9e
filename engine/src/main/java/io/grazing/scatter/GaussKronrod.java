package io.grazing.scatter;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;

/**
 * Adaptive integration with the 21-point Kronrod extension of the 10-point Gauss–Legendre rule: the panel
 * with the largest error is halved until the sum of the errors is below the tolerance or at the level of
 * rounding. Abscissae and weights are those of QUADPACK's qk21 (Piessens et al. 1983), and the error
 * estimate is the larger of |K − G| and QUADPACK's, which alone is too small where a derivative jumps.
 *
 * <p>Integrands are never evaluated at the ends of the interval. Stateless.
 */
public final class GaussKronrod {

    private static final double[] NODES = {
        0.995657163025808080735527280689003, 0.973906528517171720077964012084452,
        0.930157491355708226001207180059508, 0.865063366688984510732096688423493,
        0.780817726586416897063717578345042, 0.679409568299024406234327365114874,
        0.562757134668604683339000099272694, 0.433395394129247190799265943165784,
        0.294392862701460198131126602310866, 0.148874338981631210884826001129720
    };
    private static final double[] KRONROD = {
        0.011694638867371874278064396062192, 0.032558162307964727478818972459390,
        0.054755896574351996031381300244580, 0.075039674810919952767043140916190,
        0.093125454583697605535065465083366, 0.109387158802297641899210590325805,
        0.123491976262065851077958109585166, 0.134709217311473325928054001771707,
        0.142775938577060080797094273138717, 0.147739104901338491374841515972068
    };
    private static final double KRONROD_CENTRE = 0.149445554002916905664936468389821;
    private static final double[] GAUSS = {
        0.066671344308688137593568809893332, 0.149451349150580593145863396957658,
        0.219086362515982043995534934228163, 0.269266719309996355091226921569469,
        0.295524224714752870173815619188769
    };
    private static final long POINTS = 2L * NODES.length + 1L;
    private static final double EPSILON = 0x1p-52;

    private GaussKronrod() {}

    /**
     * An integral.
     *
     * @param value its value
     * @param error estimated bound of the absolute error, rounding of the sum included, of the integrand excluded
     * @param evaluations evaluations of the integrand
     */
    public record Integral(double value, double error, long evaluations) {}

    private record Panel(double from, double to, double value, double error, boolean atRounding) {}

    /**
     * ∫ g over [first, last breakpoint].
     *
     * @param g the integrand, finite inside each panel
     * @param relativeTolerance error sought, relative to the integral
     * @param panels the most panels to cut the interval into; where they do not suffice the error says so
     * @param breakpoints increasing; where g or a derivative jumps, or merely where to cut first
     */
    public static Integral integrate(
            DoubleUnaryOperator g, double relativeTolerance, int panels, double... breakpoints) {
        PriorityQueue<Panel> open = new PriorityQueue<>(Comparator.comparingDouble(p -> -p.error()));
        double value = 0.0;
        double error = 0.0;
        long evaluated = 0;
        for (int i = 1; i < breakpoints.length; i++) {
            Panel panel = panel(g, breakpoints[i - 1], breakpoints[i]);
            open.add(panel);
            value += panel.value();
            error += panel.error();
            evaluated++;
        }
        int count = breakpoints.length - 1;
        double settledError = 0.0;
        while (!open.isEmpty() && count < panels && error > relativeTolerance * Math.abs(value)) {
            Panel worst = open.poll();
            double middle = 0.5 * (worst.from() + worst.to());
            if (worst.atRounding() || middle == worst.from() || middle == worst.to()) {
                settledError += worst.error();
                if (error - settledError <= relativeTolerance * Math.abs(value)) {
                    break;
                }
                continue;
            }
            Panel left = panel(g, worst.from(), middle);
            Panel right = panel(g, middle, worst.to());
            value += left.value() + right.value() - worst.value();
            error += left.error() + right.error() - worst.error();
            open.add(left);
            open.add(right);
            count++;
            evaluated += 2;
        }
        return new Integral(value, Math.abs(error) + EPSILON * Math.abs(value), POINTS * evaluated);
    }

    private static Panel panel(DoubleUnaryOperator g, double from, double to) {
        double centre = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double[] values = new double[2 * NODES.length];
        double atCentre = g.applyAsDouble(centre);
        double kronrod = KRONROD_CENTRE * atCentre;
        double absolute = KRONROD_CENTRE * Math.abs(atCentre);
        double gauss = 0.0;
        for (int i = 0; i < NODES.length; i++) {
            double below = g.applyAsDouble(centre - half * NODES[i]);
            double above = g.applyAsDouble(centre + half * NODES[i]);
            values[2 * i] = below;
            values[2 * i + 1] = above;
            kronrod += KRONROD[i] * (below + above);
            absolute += KRONROD[i] * (Math.abs(below) + Math.abs(above));
            if ((i & 1) == 1) {
                gauss += GAUSS[i >> 1] * (below + above);
            }
        }
        double difference = Math.abs(kronrod - gauss);
        boolean atRounding = difference <= 8.0 * EPSILON * absolute;
        double mean = 0.5 * kronrod;
        double variation = KRONROD_CENTRE * Math.abs(atCentre - mean);
        for (int i = 0; i < NODES.length; i++) {
            variation += KRONROD[i] * (Math.abs(values[2 * i] - mean) + Math.abs(values[2 * i + 1] - mean));
        }
        double error = Math.max(difference, 2.0 * EPSILON * absolute);
        if (variation > 0.0) {
            error = Math.max(error, variation * Math.min(1.0, Math.pow(200.0 * difference / variation, 1.5)));
        }
        return new Panel(from, to, half * kronrod, Math.abs(half) * error, atRounding);
    }
}

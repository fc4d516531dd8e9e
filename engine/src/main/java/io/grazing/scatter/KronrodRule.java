package io.grazing.scatter;

/**
 * The 21-point Kronrod extension of the 10-point Gauss–Legendre rule on [−1, 1]; abscissae and weights are those of
 * QUADPACK's qk21 (Piessens et al. 1983). Stateless.
 */
public final class KronrodRule {

    private static final double[] POSITIVE = {
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

    /** The number of abscissae. */
    public static final int POINTS = 2 * POSITIVE.length + 1;

    private KronrodRule() {}

    /** Abscissa {@code i} of {@link #POINTS}, in (−1, 1); the last one is 0. */
    public static double abscissa(int i) {
        if (i == POINTS - 1) {
            return 0.0;
        }
        return (i & 1) == 0 ? -POSITIVE[i >> 1] : POSITIVE[i >> 1];
    }

    /**
     * What the rule makes of the values of a function at its abscissae.
     *
     * @param integral K, the integral over [−1, 1]
     * @param difference |K − G|, from the 10-point rule
     * @param magnitude the integral of |g|
     * @param variation the integral of |g − K/2|
     */
    public record Sums(double integral, double difference, double magnitude, double variation) {

        /**
         * The error after QUADPACK: of the order of the 21-point rule, that is far below {@link #difference} where the
         * function is smooth.
         */
        public double estimate() {
            return variation > 0.0
                    ? variation * Math.min(1.0, Math.pow(200.0 * difference / variation, 1.5))
                    : difference;
        }
    }

    /** The integral over [−1, 1] of a function with these {@code values} at all abscissae, in their order. */
    static double integral(double[] values) {
        double sum = KRONROD_CENTRE * values[POINTS - 1];
        for (int i = 0; i < KRONROD.length; i++) {
            sum += KRONROD[i] * (values[2 * i] + values[2 * i + 1]);
        }
        return sum;
    }

    /** The sums over the {@code values} at all abscissae, in their order. */
    public static Sums sums(double[] values) {
        double centre = values[POINTS - 1];
        double kronrod = KRONROD_CENTRE * centre;
        double magnitude = KRONROD_CENTRE * Math.abs(centre);
        double gauss = 0.0;
        for (int i = 0; i < POSITIVE.length; i++) {
            double below = values[2 * i];
            double above = values[2 * i + 1];
            kronrod += KRONROD[i] * (below + above);
            magnitude += KRONROD[i] * (Math.abs(below) + Math.abs(above));
            if ((i & 1) == 1) {
                gauss += GAUSS[i >> 1] * (below + above);
            }
        }
        double mean = 0.5 * kronrod;
        double variation = KRONROD_CENTRE * Math.abs(centre - mean);
        for (int i = 0; i < POSITIVE.length; i++) {
            variation += KRONROD[i] * (Math.abs(values[2 * i] - mean) + Math.abs(values[2 * i + 1] - mean));
        }
        return new Sums(kronrod, Math.abs(kronrod - gauss), magnitude, variation);
    }
}

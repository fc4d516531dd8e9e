package io.grazing.analysis.limit;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.Jet;
import io.grazing.potential.ShortRangePotential;
import java.util.stream.DoubleStream;

/**
 * The exponents of κ in the corrections to the leading order of the moments Q_l(κ), relative to it, written for S = Q_1/2. For s &lt; 1, by Lemma 3.1 corrected [E5],
 *
 * <pre>  S = c_Φ κ² (1 + O(κ) + O(κ^{2/s−2})),</pre>
 *
 * the first from weak deflections to second order, absent where {@link ThirdOrder} vanishes, the other from close encounters; they
 * change places at s = 2/3. At s = 1 there is only 1/|log κ|, exponent 0. For s &gt; 1, with p the first power of r in f(0) − f(r),
 *
 * <pre>  S = S_∞ (1 + O(κ^{2−2/s}) + O(κ^{p/s})),</pre>
 *
 * the first from the grazing encounters that the support of the potential cuts off.
 *
 * @param leading the smallest exponent
 * @param next the second smallest
 */
public record CorrectionExponents(double leading, double next) {

    /** Near enough to the centre for the first power of f(0) − f(r) to stand alone. */
    private static final double NEAR = 1e-8;

    /** The exponents of a potential. */
    public static CorrectionExponents of(ShortRangePotential potential) {
        double s = potential.order();
        if (s == 1.0) {
            return new CorrectionExponents(0.0, 0.0);
        }
        double[] sorted =
                (s < 1.0 ? landau(potential) : homogeneous(potential)).sorted().toArray();
        return new CorrectionExponents(sorted[0], sorted[1]);
    }

    private static DoubleStream landau(ShortRangePotential potential) {
        double s = potential.order();
        double close = 2.0 / s - 2.0;
        if (3.0 * s >= 2.0) {
            return DoubleStream.of(1.0, close);
        }
        Measured third = ThirdOrder.of(potential);
        return third.covers(0.0) ? DoubleStream.of(2.0, 3.0, close) : DoubleStream.of(1.0, 2.0, close);
    }

    private static DoubleStream homogeneous(ShortRangePotential potential) {
        double s = potential.order();
        double flatness = flatness(potential);
        return DoubleStream.of((2.0 * s - 2.0) / s, flatness / s, (s + flatness) / s, 2.0 * flatness / s);
    }

    /** The first power p of r in f(0) − f(r): 1 + r f″/f′ as r → 0; infinite where f is constant there. */
    public static double flatness(ShortRangePotential potential) {
        Jet f = potential.profile().at(NEAR);
        return f.first() == 0.0 ? Double.POSITIVE_INFINITY : 1.0 + NEAR * f.second() / f.first();
    }
}

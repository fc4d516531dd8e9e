package io.grazing.analysis.limit;

import io.grazing.potential.ShortRangePotential;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.complex.Complex;

/**
 * The integrals ∫_K^∞ k J(k)² dk for K = {@link #FIRST}·2^m, by the contributions P and R of {@link FourierEnds}:
 *
 * <pre>  J² = P² + ½|R|² + 2P Im(e^{ik}R) − ½ Re(e^{2ik}R²).</pre>
 *
 * The part that does not oscillate is summed over octaves of k, after its leading power is taken out; as the octaves fall
 * like a sum of geometric series, whatever the powers, the ε-algorithm of Wynn finds the limit. The rest is an integral to
 * which only its end K contributes.
 */
final class FourierTail {

    static final double FIRST = FourierEnds.REACH;

    private static final int OCTAVES = 24;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(16);
    /** Panels of the oscillating integrals, of a phase of 4 each. */
    private static final int PANELS = (int) FourierEnds.REACH / 4;

    private final FourierEnds ends;
    private final double order;
    private final double[] octave = new double[OCTAVES];

    FourierTail(ShortRangePotential potential) {
        this.ends = new FourierEnds(potential);
        this.order = potential.order();
        for (int n = 0; n < OCTAVES; n++) {
            octave[n] = octave(Math.scalb(FIRST, n));
        }
    }

    /** ∫_K^∞ k J² dk. */
    double from(int m) {
        double cut = Math.scalb(FIRST, m);
        double leading = cut * ends.leadingCentre(cut);
        double sum = 0.0;
        double[] partial = new double[OCTAVES - m];
        for (int n = m; n < OCTAVES; n++) {
            sum += octave[n];
            partial[n - m] = sum;
        }
        return leading * leading / (2.0 - 2.0 * order) + limit(partial) + oscillating(cut);
    }

    private double octave(double from) {
        double half = 0.5 * Math.log(2.0);
        double sum = 0.0;
        for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
            double k = from * Math.exp(half * (1.0 + RULE.getPoint(i)));
            double centre = ends.centre(k);
            double leading = ends.leadingCentre(k);
            Complex edge = ends.edge(k);
            double size = edge.getReal() * edge.getReal() + edge.getImaginary() * edge.getImaginary();
            double density = (centre - leading) * (centre + leading) + 0.5 * size;
            sum += half * RULE.getWeight(i) * k * k * density;
        }
        return sum;
    }

    private double oscillating(double cut) {
        double end = cut + FourierEnds.REACH;
        ChebyshevPanel p = panel(ends::centre, cut, end);
        ChebyshevPanel real = panel(k -> ends.edge(k).getReal(), cut, end);
        ChebyshevPanel imaginary = panel(k -> ends.edge(k).getImaginary(), cut, end);
        double sum = 0.0;
        for (int n = 0; n < PANELS; n++) {
            for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
                double x = 4.0 * n + 2.0 * (1.0 + RULE.getPoint(i));
                double k = cut + x;
                Complex edge =
                        new Complex(real.value(k), imaginary.value(k)).multiply(new Complex(Math.cos(k), Math.sin(k)));
                double value = 2.0 * p.value(k) * edge.getImaginary()
                        - 0.5 * edge.multiply(edge).getReal();
                sum += 2.0 * RULE.getWeight(i) * FourierEnds.window(x) * k * value;
            }
        }
        return sum;
    }

    private static ChebyshevPanel panel(DoubleUnaryOperator f, double from, double to) {
        return ChebyshevPanel.fit(k -> new SmoothCurve.Sample(k, f.applyAsDouble(k), 0.0), from, to);
    }

    /**
     * The limit of a sequence that approaches it like a sum of geometric ones: the column of the ε-algorithm whose last two
     * entries agree best.
     */
    private static double limit(double[] sequence) {
        double[] even = sequence.clone();
        double[] odd = new double[sequence.length];
        int last = sequence.length - 1;
        double best = even[last];
        double change = Math.abs(even[last] - even[last - 1]);
        while (last >= 3) {
            for (int i = 0; i < last; i++) {
                odd[i] = odd[i + 1] + 1.0 / (even[i + 1] - even[i]);
            }
            for (int i = 0; i < last - 1; i++) {
                even[i] = even[i + 1] + 1.0 / (odd[i + 1] - odd[i]);
            }
            last -= 2;
            double difference = Math.abs(even[last] - even[last - 1]);
            if (!(difference < change)) {
                break;
            }
            change = difference;
            best = even[last];
        }
        return best;
    }
}

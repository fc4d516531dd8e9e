package io.grazing.analysis.limit;

import io.grazing.potential.Jet;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import org.hipparchus.complex.Complex;
import org.hipparchus.special.Gamma;

/**
 * The asymptotic expansion for large k of J(k) = ∫_0^1 r^{1−s} f(r) sin(kr) dr, to which only the two ends of
 * the interval contribute:
 *
 * <pre>  J(k) ~ P(k) + Im(e^{ik} R(k)),
 *  P(k) = Σ_j a_j Γ(α_j) sin(πα_j/2) k^{−α_j},   α_j = 2 − s + j,   f = Σ a_j r^j at 0,
 *  R(k) = Σ_{j≥1} (−1)^j g^{(j)}(1) (ik)^{−j−1},   g = r^{1−s} f.</pre>
 *
 * Four terms of each; f‴ and f⁗ at the ends are divided differences of f″. A derivative that is not finite ends the
 * series there.
 */
final class EdgeSeries {

    private static final int TERMS = 4;
    /** Step of the divided differences of f″. */
    private static final double STEP = 5e-4;

    private final double[] alpha = new double[TERMS];
    private final double[] p = new double[TERMS];
    private final Complex[] r = new Complex[TERMS];

    /** The expansion for one potential of order s &lt; 1. */
    EdgeSeries(ShortRangePotential potential) {
        double s = potential.order();
        Profile f = potential.profile();
        double[] centre = derivatives(f.at(0.0), f.at(STEP), f.at(2.0 * STEP), 1.0);
        double factorial = 1.0;
        for (int j = 0; j < TERMS; j++) {
            factorial *= Math.max(j, 1);
            alpha[j] = 2.0 - s + j;
            double coefficient = s == 0.0 && j % 2 == 0
                    ? 0.0
                    : Gamma.gamma(alpha[j]) * Math.sin(0.5 * Math.PI * alpha[j]) * centre[j] / factorial;
            p[j] = Double.isFinite(coefficient) ? coefficient : 0.0;
        }
        double[] edge = derivatives(f.atDepth(0.0), f.atDepth(STEP), f.atDepth(2.0 * STEP), -1.0);
        double q = 1.0 - s;
        double[] g = {
            edge[1],
            edge[2] + 2.0 * q * edge[1],
            edge[3] + 3.0 * q * edge[2] + 3.0 * q * (q - 1.0) * edge[1],
            edge[4] + 4.0 * q * edge[3] + 6.0 * q * (q - 1.0) * edge[2] + 4.0 * q * (q - 1.0) * (q - 2.0) * edge[1]
        };
        for (int j = 0; j < TERMS; j++) {
            double size = Double.isFinite(g[j]) ? g[j] : 0.0;
            // (−1)^{j+1} / i^{j+2}
            r[j] = Complex.I.pow(-(j + 2)).multiply(j % 2 == 0 ? -size : size);
        }
    }

    /** f, f′, f″, f‴, f⁗ at an end, from the jets there and one and two steps inside. */
    private static double[] derivatives(Jet end, Jet near, Jet far, double inwards) {
        double h = inwards * STEP;
        double third = (-3.0 * end.second() + 4.0 * near.second() - far.second()) / (2.0 * h);
        double fourth = (end.second() - 2.0 * near.second() + far.second()) / (h * h);
        return new double[] {end.value(), end.first(), end.second(), third, fourth};
    }

    /** ∫_K^∞ k J(k)² dk of the expansion. */
    double tail(double cut) {
        double sum = 0.0;
        for (int i = 0; i < TERMS; i++) {
            for (int j = 0; j < TERMS; j++) {
                double smooth = alpha[i] + alpha[j] - 2.0;
                sum += p[i] * p[j] * Math.pow(cut, -smooth) / smooth;
                double edge = i + j + 2.0;
                sum += 0.5 * r[i].multiply(r[j].conjugate()).getReal() * Math.pow(cut, -edge) / edge;
            }
        }
        return sum + oscillating(cut, 1.0) + oscillating(cut, 2.0);
    }

    /**
     * The part of the tail that oscillates like e^{iωk}: with k = K + it/ω it becomes an integral of e^{−t}
     * times a function that hardly varies, for the Gauss–Laguerre rule of three points.
     */
    private double oscillating(double cut, double omega) {
        double[] nodes = {0.4157745567834791, 2.294280360279042, 6.2899450829374794};
        double[] weights = {0.7110930099291730, 0.2785177335692408, 0.010389256501586136};
        Complex integral = Complex.ZERO;
        for (int n = 0; n < nodes.length; n++) {
            Complex k = new Complex(cut, nodes[n] / omega);
            Complex edge = Complex.ZERO;
            Complex smooth = Complex.ZERO;
            for (int j = 0; j < TERMS; j++) {
                edge = edge.add(r[j].multiply(k.pow(-(j + 2.0))));
                smooth = smooth.add(k.pow(-alpha[j]).multiply(p[j]));
            }
            Complex h = omega == 1.0
                    ? k.multiply(smooth).multiply(edge).multiply(2.0)
                    : k.multiply(edge).multiply(edge).multiply(-0.5);
            integral = integral.add(h.multiply(weights[n]));
        }
        Complex phase = new Complex(Math.cos(omega * cut), Math.sin(omega * cut));
        Complex total = integral.multiply(phase).multiply(Complex.I).divide(omega);
        return omega == 1.0 ? total.getImaginary() : total.getReal();
    }
}

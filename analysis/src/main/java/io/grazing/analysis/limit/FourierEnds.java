package io.grazing.analysis.limit;

import io.grazing.potential.ShortRangePotential;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.complex.Complex;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * What the two ends of the interval contribute to J(k) = ∫_0^1 g(r) sin(kr) dr, g = r^{1−s} f, for large k:
 *
 * <pre>  J(k) = P(k) + Im(e^{ik} R(k)),
 *  P(k) = (1/k) ∫_0^∞ χ(x) g(x/k) sin x dx,   R(k) = (1/k) ∫_0^∞ χ(x) g(1 − x/k) e^{−ix} dx,</pre>
 *
 * with χ(x) = ½ erfc((x/X − ½)/σ), a window that falls from 1 to 0 so smoothly that what lies between the ends cancels to
 * e^{−(σX/2)²} times what finer features than X/k leave. Neither P nor R oscillates, whatever the powers of r and of
 * 1 − r with which f begins at its ends.
 */
final class FourierEnds {

    /** X, as a phase. */
    static final double REACH = 160.0;

    /** σ: χ is within 1e-15 of 1 and 0 at the ends of its interval. */
    private static final double SMOOTHNESS = 0.088;

    private static final int HALVINGS = 60;
    private static final double PHASE = 4.0;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(16);

    private final ShortRangePotential potential;
    private final double[] x;
    private final double[] cosine;
    private final double[] sine;

    FourierEnds(ShortRangePotential potential) {
        this.potential = potential;
        int n = RULE.getNumberOfPoints();
        int uniform = (int) (REACH / PHASE) - 1;
        this.x = new double[(HALVINGS + uniform) * n];
        this.cosine = new double[x.length];
        this.sine = new double[x.length];
        for (int panel = 0; panel < HALVINGS + uniform; panel++) {
            double from = panel < HALVINGS ? Math.scalb(PHASE, panel - HALVINGS) : (panel - HALVINGS + 1) * PHASE;
            double width = panel < HALVINGS ? from : PHASE;
            for (int i = 0; i < n; i++) {
                int at = panel * n + i;
                x[at] = from + 0.5 * width * (1.0 + RULE.getPoint(i));
                double weight = 0.5 * width * RULE.getWeight(i) * window(x[at]);
                cosine[at] = weight * Math.cos(x[at]);
                sine[at] = weight * Math.sin(x[at]);
            }
        }
    }

    /** χ(x). */
    static double window(double x) {
        return 0.5 * Erf.erfc((x / REACH - 0.5) / SMOOTHNESS);
    }

    /**
     * P(k).
     *
     * @param k at least {@link #REACH}
     */
    double centre(double k) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            double r = x[i] / k;
            sum += sine[i] * r * potential.at(r).value();
        }
        return sum / k;
    }

    /** The leading term of P: f(0) Γ(2−s) sin(πs/2) k^{s−2}. */
    double leadingCentre(double k) {
        double s = potential.order();
        return potential.strength() * Gamma.gamma(2.0 - s) * Math.sin(0.5 * Math.PI * s) * Math.pow(k, s - 2.0);
    }

    /**
     * R(k).
     *
     * @param k at least {@link #REACH}
     */
    Complex edge(double k) {
        double real = 0.0;
        double imaginary = 0.0;
        for (int i = 0; i < x.length; i++) {
            double depth = x[i] / k;
            double g = (1.0 - depth) * potential.atDepth(depth).value();
            real += cosine[i] * g;
            imaginary -= sine[i] * g;
        }
        return new Complex(real / k, imaginary / k);
    }
}

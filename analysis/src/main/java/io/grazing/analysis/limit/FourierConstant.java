package io.grazing.analysis.limit;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ShortRangePotential;
import java.util.Optional;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The constant c_Φ from the Fourier transform of the potential, for s &lt; 1:
 *
 * <pre>  c_Φ = (1/16π²) ∫_0^∞ k³ |Φ̂(k)|² dk,   Φ̂(k) = (4π/k) J(k),   J(k) = ∫_0^1 rφ(r) sin(kr) dr,</pre>
 *
 * that is 2πc_Φ = (1/16π²) ∫ δ(k·e₁)|k|²|Φ̂|² dk (corrected [E7]: (2.7) prints 1/8π, 2π too large), a route to
 * the same number as {@link BornConstant} that never sees a trajectory.
 *
 * <p>The integrand decays only like k^{−3} from a kink at r = 1 and like k^{2s−3} from the singularity, so
 * the integral is cut at K, and beyond it only the ends of the interval count ({@link FourierTail}). K is doubled until
 * two cuts agree; their difference is the error. Relative accuracy 1e-11; less for a profile with features finer than
 * a hundredth, as the error says.
 */
public final class FourierConstant {

    /** Doublings of the cut after the first. */
    private static final int CUTS = 4;

    private static final double RELATIVE = 1e-11;
    private static final double ROUNDING = 1e-14;
    /** Width of the panels in k, of which J² oscillates with period π. */
    private static final double STRIDE = 4.0;
    /** Largest phase, in radians, across a panel in r. */
    private static final double PHASE = 8.0;
    /** Halvings of the first and the last panel in r, towards the singularities of r^{1−s}f. */
    private static final int HALVINGS = 48;

    private static final int POINTS = 16;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(POINTS);

    private FourierConstant() {}

    /** c_Φ, empty for s ≥ 1, where the integral diverges. */
    public static Optional<Measured> of(ShortRangePotential potential) {
        if (potential.order() >= 1.0) {
            return Optional.empty();
        }
        FourierTail tail = new FourierTail(potential);
        Measured constant = null;
        for (int m = 1; m <= CUTS && (constant == null || constant.error() > RELATIVE * constant.value()); m++) {
            double[] partial = partialIntegrals(potential, Math.scalb(FourierTail.FIRST, m));
            double half = partial[partial.length / 2] + tail.from(m - 1);
            double whole = partial[partial.length - 1] + tail.from(m);
            constant = new Measured(whole, Math.abs(whole - half) + ROUNDING * Math.abs(whole));
        }
        return Optional.of(constant);
    }

    /** ∫_0^k k J² dk at every border k of the panels up to {@code cut}. */
    private static double[] partialIntegrals(ShortRangePotential potential, double cut) {
        int panels = (int) Math.round(cut / STRIDE);
        double[][] transform = new double[POINTS][panels];
        int uniform = (int) Math.ceil(cut / PHASE);
        double width = 1.0 / uniform;
        for (int i = 0; i < HALVINGS; i++) {
            double to = Math.scalb(width, -i);
            double from = i == HALVINGS - 1 ? 0.0 : 0.5 * to;
            accumulate(potential, from, to, false, transform);
            accumulate(potential, from, to, true, transform);
        }
        for (int i = 1; i < uniform - 1; i++) {
            accumulate(potential, i * width, (i + 1) * width, false, transform);
        }
        double[] partial = new double[panels + 1];
        for (int n = 0; n < panels; n++) {
            double sum = 0.0;
            for (int j = 0; j < POINTS; j++) {
                sum += RULE.getWeight(j) * wavenumber(n, j) * transform[j][n] * transform[j][n];
            }
            partial[n + 1] = partial[n] + 0.5 * STRIDE * sum;
        }
        return partial;
    }

    private static double wavenumber(int panel, int point) {
        return STRIDE * (panel + 0.5 * (1.0 + RULE.getPoint(point)));
    }

    /**
     * Adds ∫ rφ sin(kr) dr over one panel to J at all wavenumbers, from panel to panel by rotation of the phase.
     *
     * @param depth whether the borders are depths 1 − r
     */
    private static void accumulate(
            ShortRangePotential potential, double from, double to, boolean depth, double[][] transform) {
        for (int i = 0; i < POINTS; i++) {
            double x = from + 0.5 * (to - from) * (1.0 + RULE.getPoint(i));
            double r = depth ? 1.0 - x : x;
            double phi = (depth ? potential.atDepth(x) : potential.at(x)).value();
            double weight = 0.5 * (to - from) * RULE.getWeight(i) * r * phi;
            double cosStride = Math.cos(STRIDE * r);
            double sinStride = Math.sin(STRIDE * r);
            for (int j = 0; j < POINTS; j++) {
                double c = weight * Math.cos(wavenumber(0, j) * r);
                double s = weight * Math.sin(wavenumber(0, j) * r);
                double[] row = transform[j];
                for (int n = 0; n < row.length; n++) {
                    row[n] += s;
                    double turned = c * cosStride - s * sinStride;
                    s = s * cosStride + c * sinStride;
                    c = turned;
                }
            }
        }
    }
}

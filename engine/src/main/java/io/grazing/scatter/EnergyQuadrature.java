package io.grazing.scatter;

/**
 * {@link FixedQuadrature} where the energy is an {@link EnergyPolynomial}: a Gauss–Legendre rule over u = (1 + (√u_m − 1)(1 − t²))², 0 ≤
 * t ≤ 1, in which the integrands are
 *
 * <pre>  π/2 − θ/2 − asin ρ = 4ρ√g ∫ u^{3/2} dt/√((√u_m + √u) Q),   θ = 8κρ√g ∫ u^{3/2} X dt/((Ẽ + ρ²u⁴)√((√u_m + √u) Q)),</pre>
 *
 * g = √u_m − 1. In 1/√r they are nearer to polynomials than in a positive power of r, as long as u_m is at most {@value
 * EnergyLoops#LARGEST_TURN}: beyond, what they do near r = 1 is too small to be seen in their last coefficients, but not in the integral, and
 * the encounter is left to another quadrature.
 */
final class EnergyQuadrature implements FixedQuadrature {

    private static final HalfGaussRule RULE = HalfGaussRule.of(11);
    /** ρ/r_min above which θ is integrated rather than π − θ: θ surely is the smaller there. */
    private static final double GRAZING = 0.7;

    private static final int MOST_STEPS = 8;

    private final EnergyPolynomial energy;
    private final double height;
    /** r^{−1/s}. */
    private final LanePower outer;

    private final QuadratureKernel kernel;
    private final EnergyKernel polynomial;

    /**
     * The quadrature for one potential.
     *
     * @param height f(0)
     * @param outer r^{−1/s}
     */
    EnergyQuadrature(EnergyPolynomial energy, double height, LanePower outer, QuadratureKernel kernel) {
        this.energy = energy;
        this.height = height;
        this.outer = outer;
        this.kernel = kernel;
        polynomial = kernel.energy();
    }

    @Override
    public void compute(QuadratureBuffers b, QuadratureResults results) {
        kernel.begin(height, b);
        kernel.power(outer, b.r, b.power, b.anchor, QuadratureBuffers.WIDTH);
        polynomial.begin(energy, b);
        boolean settled = false;
        for (int k = 0; k < MOST_STEPS && !settled; k++) {
            settled = polynomial.halley(b);
        }
        polynomial.prepare(GRAZING, b);
        polynomial.integrate(energy, RULE, b);
        kernel.finish(b, results);
    }
}

package io.grazing.scatter;

/**
 * The arithmetic of {@link QuadratureLanes} over all lanes. Implementations give the same bits: they do the same
 * operations, each rounded correctly, in the same order.
 *
 * <p>With r = 1 − δ and the power π = r^{1−s}, r²D is E = ((1−ρ) − δ)(r+ρ) − 2κ r π f and dE/dr = 2r − 2κπ(2f − P).
 */
interface QuadratureKernel {

    /** out = r^{1−s} for the first {@code count} of r. */
    void power(double s, double[] r, double[] out, int count);

    /** r = 1 − δ, δ the depth of the turning point so far. */
    void radius(QuadratureBuffers b);

    /** One Newton step for the turning point, kept between 0 and 1 − ρ. */
    void newton(DepthSeries f, QuadratureBuffers b);

    /** What the integrals need of the turning point. */
    void prepare(QuadratureBuffers b);

    /** The distances of all nodes. */
    void nodes(HalfGaussRule rule, QuadratureBuffers b);

    /** The integrals and the last coefficients of their integrands. */
    void integrate(HalfGaussRule rule, DepthSeries f, QuadratureBuffers b);
}

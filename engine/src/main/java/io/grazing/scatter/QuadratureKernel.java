package io.grazing.scatter;

/**
 * The arithmetic of {@link GeneralQuadrature} over all lanes. Implementations give the same bits: they do the same
 * operations, each rounded correctly, in the same order.
 *
 * <p>With r = 1 − δ and the power π = r^{1−s}, r²D is E = ((1−ρ) − δ)(r+ρ) − 2κ r π f and dE/dr = 2r − 2κπ(2f − P).
 */
interface QuadratureKernel {

    /** 1 − ρ, 2κ and, in place of r, 1 + 1/(2κf(0)). */
    void begin(double height, QuadratureBuffers b);

    /** A first turning point, r_min² ≈ ρ² + (1 − ρ²)a², a in place of the power. */
    void guess(QuadratureBuffers b);

    /** out = r^{−p} for the first {@code count} of r; {@code room} is left with no meaning. */
    void power(LanePower power, double[] r, double[] out, double[] room, int count);

    /** f and P at the first {@code count} distances and depths. */
    void profile(DepthSeries series, double[] r, double[] depth, double[] f, double[] p, int count);

    /**
     * One Newton step for the turning point, kept between 0 and 1 − ρ; from r = 1 again where E does not grow with r.
     *
     * @return whether all lanes have settled
     */
    boolean newton(QuadratureBuffers b);

    /**
     * What the integrals need of the turning point.
     *
     * @param rounding relative one of an integral, times r_min
     * @param near that of nodes near the turning point
     * @param grazingShare ρ/r_min above which θ is integrated rather than π − θ
     */
    void prepare(double rounding, double near, double grazingShare, QuadratureBuffers b);

    /** The distances of all nodes. */
    void nodes(HalfGaussRule rule, QuadratureBuffers b);

    /** The integrals and the last coefficients of their integrands. */
    void integrate(HalfGaussRule rule, QuadratureBuffers b);

    /** The arithmetic where E is a polynomial. */
    EnergyKernel energy();

    /** The angles from the integrals. */
    void finish(QuadratureBuffers b, QuadratureResults results);
}

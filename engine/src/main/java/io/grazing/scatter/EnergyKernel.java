package io.grazing.scatter;

/**
 * The arithmetic of {@link EnergyQuadrature} over all lanes. In the buffers v takes the place of δ. Implementations give the same
 * bits: they do the same operations, each rounded correctly, in the same order.
 */
interface EnergyKernel {

    /** The coefficients of Ẽ, and a first v_m: its root with a chord in place of Φ, through that of a head-on encounter, 1/u in the power. */
    void begin(EnergyPolynomial energy, QuadratureBuffers b);

    /**
     * One step of Halley's iteration for the root of Ẽ/u²; from v = 0 again where that does not fall with v.
     *
     * @return whether all lanes have settled
     */
    boolean halley(QuadratureBuffers b);

    /** Q, and what the integrals need of the turning point; θ is integrated where ρ/r_min is above the share, π − θ elsewhere. */
    void prepare(double grazingShare, QuadratureBuffers b);

    /** The integrals over √u = 1 + (√u_m − 1)(1 − t²), and the last coefficients of their integrands. */
    void integrate(EnergyPolynomial energy, HalfGaussRule rule, QuadratureBuffers b);
}

package io.grazing.scatter;

/** Formula (3.5) for all lanes of {@link QuadratureLanes} by one rule that the integrand does not choose. */
interface FixedQuadrature {

    /** Computes the angles of the encounters in {@code b}. */
    void compute(QuadratureBuffers b, QuadratureResults results);
}

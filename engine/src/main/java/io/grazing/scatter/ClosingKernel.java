package io.grazing.scatter;

/**
 * The arithmetic of {@link BatchClosing}. Implementations give the same bits: they do the same operations, each
 * rounded correctly, in the same order.
 */
interface ClosingKernel {

    /** Ẋ, r and Ẍ/X, which is more than g by a background. */
    void place(double background, ClosingState c);

    /** P, P′ and f there. */
    void force(CompiledForce force, ClosingState c);

    /** The derivatives of g, of X·Ẋ, the path's coefficients of second and third order, and the invariants. */
    void expand(CompiledForce force, ClosingState c);

    /** The path's coefficients of fourth and fifth order. */
    void extend(ClosingState c);

    /** The deviation and its rate at the estimated time of the destination. */
    void move(ClosingState c);

    /** A Newton step for the time of the apse. */
    void approachApse(ClosingState c);

    /** | |Ẋ|² + 2κφ − 1 |. */
    void energy(ClosingState c);

    /** The same where X, Ẋ and φ are those of Levi-Civita's coordinates. */
    void regularizedEnergy(ClosingState c);

    /** The direction of the apse. */
    void direction(ClosingState c);

    /** The change of velocity, from the direction of the apse. */
    void mirror(ClosingState c);

    /** The same where that is a direction in Levi-Civita's coordinates. */
    void regularizedMirror(ClosingState c);
}

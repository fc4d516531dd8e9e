package io.grazing.potential;

/**
 * A repulsive pair potential Φ(x) of unit range, before it is scaled by ε (1.5), (1.6): either f(r)/r^s
 * ({@link ShortRangePotential}) or the hard core that large κ tends to ({@link HardSphere}).
 */
public sealed interface PairPotential permits ShortRangePotential, HardSphere {

    /** The potential as a user would write it, for reports and error messages. */
    String description();
}

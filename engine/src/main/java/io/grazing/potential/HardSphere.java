package io.grazing.potential;

/**
 * The hard sphere of diameter 1: particles reflect specularly when their distance reaches 1, so
 * θ = 2 acos ρ whatever the energy. It is the limit κ → ∞ of every {@link ShortRangePotential}, and has no
 * grazing limit of its own.
 */
public record HardSphere() implements PairPotential {

    @Override
    public String description() {
        return "hard sphere of diameter 1";
    }
}

package io.grazing.collision;

/**
 * The parameter κ = 2ε/|w|² (Lemma 3.1), twice the ratio of the potential's scale to the energy of relative
 * motion of two unit masses: with ρ it determines the deflection angle alone.
 */
public final class Kappa {

    private Kappa() {}

    /**
     * κ = 2ε/|w|².
     *
     * @param epsilon the scale ε of the potential (1.6)
     * @param speed the relative speed |w|
     */
    public static double of(double epsilon, double speed) {
        return 2.0 * epsilon / (speed * speed);
    }
}

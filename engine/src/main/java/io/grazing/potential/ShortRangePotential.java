package io.grazing.potential;

/**
 * The short-range potential of Assumption 2.1,
 *
 * <pre>  φ(r) = f(r)/r^s for 0 &lt; r ≤ 1,   φ(r) = 0 for r &gt; 1,</pre>
 *
 * with s ≥ 0 the order of the singularity and f a bounded decreasing {@link Profile}. Dimensionless: r in
 * units of the support radius, φ in units in which the scaled potential is εφ.
 *
 * <p>Immutable.
 */
public final class ShortRangePotential implements PairPotential {

    private static final int PER_OCTAVE = 48;
    private static final int FINE_PER_OCTAVE = 131;
    /** Of the maximum, relative: that of φ″ near the edge of the support is the largest. */
    private static final double SEARCH_ROUNDING = 1e-14;

    private final Profile f;
    private final double s;
    private final double strength;

    private ShortRangePotential(Profile f, double s, double strength) {
        this.f = f;
        this.s = s;
        this.strength = strength;
    }

    /**
     * A potential that satisfies Assumption 2.1: s ≥ 0 finite, f(0) &gt; 0 finite, f(1) = 0 (to 1e-12 f(0)), f′ ≤ 0
     * on (0, 1) up to rounding (1e-13 of the largest |f′|) and bounded, f″ finite. The conditions on (0, 1) are checked
     * at some 7000 places, the closest 2^-50 off either end.
     *
     * @param f the profile
     * @param s the order of the singularity, s ≥ 0
     * @throws PotentialException if the assumption is violated; the message names r and the value
     */
    public static ShortRangePotential of(Profile f, double s) {
        return new ShortRangePotential(f, s, AssumptionCheck.strength(f, s));
    }

    /** The profile f. */
    public Profile profile() {
        return f;
    }

    /** The order s of the singularity at the origin. */
    public double order() {
        return s;
    }

    /**
     * The potential ϱ²φ(ϱ²) in ϱ = √r, of order 2s − 2, that takes the place of φ in Levi-Civita's coordinates, where
     * X = U² as complex numbers and dt = 2|U|² dτ: for a relative velocity of 1 at r = 1
     *
     * <pre>  U″ = U − κ∇(|U|²φ(|U|²)).</pre>
     *
     * @throws IllegalStateException if s &lt; 1
     */
    public ShortRangePotential regularized() {
        if (s < 1.0) {
            throw new IllegalStateException("expected an order of at least 1, got " + s);
        }
        return new ShortRangePotential(new SquaredProfile(f), 2.0 * s - 2.0, strength);
    }

    /** f(0), the strength of the singularity. */
    public double strength() {
        return strength;
    }

    /** The part of f(0) below the last place of {@link #strength()}. */
    public double strengthResidue() {
        return f.centreResidue();
    }

    /**
     * φ, φ′ and φ″ at distance {@code r}; zero outside the support.
     *
     * @param r distance, r &gt; 0
     */
    public Jet at(double r) {
        return r > 1.0 ? Jet.ZERO : divideByPower(f.at(r), r);
    }

    /**
     * φ, φ′ and φ″ (derivatives with respect to r) at r = 1 − {@code depth}, relatively accurate as
     * depth → 0 and continued smoothly to negative depth, see {@link Profile#atDepth}.
     *
     * @param depth distance inside the edge of the support, depth &lt; 1
     */
    public Jet atDepth(double depth) {
        return divideByPower(f.atDepth(depth), 1.0 - depth);
    }

    /**
     * K(ρ) = sup_{ρ&lt;r&lt;1} {|φ|, r|φ′|, r²|φ″|} (2.4), the bound in the estimates of Lemma 3.1, to some 1e-10 for an f
     * without features narrower than a fiftieth of their distance to the ends.
     *
     * @param rho lower end of the range, 0 &lt; ρ &lt; 1
     * @return the supremum; infinite if φ″ is unbounded at r = 1
     */
    public double bound(double rho) {
        if (!(rho > 0.0 && rho < 1.0)) {
            throw new IllegalArgumentException("expected 0 < rho < 1, got " + rho);
        }
        return bound(rho, PER_OCTAVE);
    }

    /**
     * Estimated error of {@link #bound}: what a search on a mesh nearly three times as fine finds beyond it, and
     * rounding; 0 where K(ρ) is infinite.
     *
     * @param rho lower end of the range, 0 &lt; ρ &lt; 1
     */
    public double boundError(double rho) {
        double coarse = bound(rho);
        return Double.isInfinite(coarse)
                ? 0.0
                : Math.abs(bound(rho, FINE_PER_OCTAVE) - coarse) + SEARCH_ROUNDING * coarse;
    }

    private double bound(double rho, int perOctave) {
        Maximum largest = Maximum.of(this::size, Place.between(rho, perOctave));
        double near = size(Place.atDepth(AssumptionCheck.NEAR));
        double nearer = size(Place.atDepth(AssumptionCheck.NEARER));
        boolean unbounded = largest.place().depth() <= AssumptionCheck.NEARER && nearer > AssumptionCheck.GROWTH * near;
        return unbounded ? Double.POSITIVE_INFINITY : largest.value();
    }

    private double size(Place place) {
        Jet phi = place.of(this);
        double r = place.r();
        return Math.max(Math.abs(phi.value()), r * Math.max(Math.abs(phi.first()), r * Math.abs(phi.second())));
    }

    private Jet divideByPower(Jet f, double r) {
        if (s == 0.0) {
            return f;
        }
        double inverse = 1.0 / r;
        double power = power(r, inverse);
        double first = f.first() - s * f.value() * inverse;
        double second = f.second() - 2.0 * s * f.first() * inverse + s * (s + 1.0) * f.value() * inverse * inverse;
        return new Jet(f.value() * power, first * power, second * power);
    }

    /** r^-s, without the general power where s is usual. */
    private double power(double r, double inverse) {
        if (s == 1.0) {
            return inverse;
        }
        if (s == 2.0) {
            return inverse * inverse;
        }
        return s == 0.5 ? Math.sqrt(inverse) : Math.pow(r, -s);
    }

    @Override
    public String description() {
        return s == 0.0 ? f.description() : "(" + f.description() + ")/r^" + Numbers.exact(s);
    }
}

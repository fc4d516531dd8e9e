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

    private final Profile f;
    private final double s;

    private ShortRangePotential(Profile f, double s) {
        this.f = f;
        this.s = s;
    }

    /**
     * A potential that satisfies Assumption 2.1.
     *
     * @param f the profile
     * @param s the order of the singularity, s ≥ 0
     * @throws IllegalArgumentException if the assumption is violated; the message names r and the value
     */
    public static ShortRangePotential of(Profile f, double s) {
        return new ShortRangePotential(f, s);
    }

    /** The profile f. */
    public Profile profile() {
        return f;
    }

    /** The order s of the singularity at the origin. */
    public double order() {
        return s;
    }

    /** f(0), the strength of the singularity. */
    public double strength() {
        return f.at(0.0).value();
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

    private Jet divideByPower(Jet f, double r) {
        if (s == 0.0) {
            return f;
        }
        double inverse = 1.0 / r;
        double power = Math.pow(r, -s);
        double first = f.first() - s * f.value() * inverse;
        double second = f.second() - 2.0 * s * f.first() * inverse + s * (s + 1.0) * f.value() * inverse * inverse;
        return new Jet(f.value() * power, first * power, second * power);
    }

    @Override
    public String description() {
        return "(" + f.description() + ")/r^" + s;
    }
}

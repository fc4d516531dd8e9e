package io.grazing.scatter;

import io.grazing.potential.Jet;
import io.grazing.potential.ShortRangePotential;

/**
 * By how much the rounding of a formula makes φ′ jump from one double to the next, as second differences show it: sin(200πr) and
 * (1 − r²)^1000 lose digits that nobody but they know of. Seen at a few places
 * alone, it may be missed.
 */
final class Noise {

    /** Distance of neighbours, in roundings. */
    private static final double SPACING = 3.0;
    /** The same for depths: no whole number of roundings of the distance that formulas make of a depth, which has more digits. */
    private static final double SPACING_OF_DEPTHS = 0x1.5ep-53;
    /** The same as a share of the depth, at most. */
    private static final double NEAREST = 0.125;

    private static final int PAIRS = 2;
    /** Where it is looked, as exponents of r_min. */
    private static final double[] PLACES = {1.0, 0.75, 0.25};

    private Noise() {}

    /**
     * The noise of φ′ at r_min and on the way there.
     *
     * @param closest r_min
     * @param depth 1 − r_min
     * @return per |φ′|, or per the mean of it from r_min to 1 where that is larger
     */
    static double ofForce(ShortRangePotential potential, double closest, double depth) {
        double mean = potential.at(closest).value() / depth;
        double logarithm = closest < 0.5 ? Math.log(closest) : Math.log1p(-depth);
        double noise = 0.0;
        for (double exponent : PLACES) {
            double there = exponent * logarithm;
            noise = Math.max(noise, at(potential, Math.exp(there), -Math.expm1(there), mean));
        }
        return noise;
    }

    private static double at(ShortRangePotential potential, double r, double depth, double mean) {
        boolean isInner = r < 0.5;
        double place = isInner ? r : depth;
        double spacing = isInner ? SPACING * Math.ulp(r) : Math.min(SPACING_OF_DEPTHS, NEAREST * place);
        double here = slope(potential, place, isInner);
        double noise = 0.0;
        for (int k = 1; k <= PAIRS; k++) {
            double pair =
                    slope(potential, place - k * spacing, isInner) + slope(potential, place + k * spacing, isInner);
            noise = Math.max(noise, Math.abs(pair - 2.0 * here));
        }
        double size = Math.max(Math.abs(here), mean);
        return noise > 0.0 && size < Double.POSITIVE_INFINITY ? noise / size : 0.0;
    }

    private static double slope(ShortRangePotential potential, double place, boolean isInner) {
        Jet phi = isInner ? potential.at(place) : potential.atDepth(place);
        return phi.first();
    }
}

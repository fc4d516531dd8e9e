package io.grazing.potential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A point of (0, 1) that knows both its distance r and its depth 1 − r, the smaller of the two exactly.
 *
 * @param r distance from the origin
 * @param depth distance from the edge of the support
 */
record Place(double r, double depth) {

    /** Closest approach of {@link #between} to either end. */
    static final double NEAREST = 0x1p-60;

    static Place atDistance(double r) {
        return new Place(r, 1.0 - r);
    }

    static Place atDepth(double depth) {
        return new Place(1.0 - depth, depth);
    }

    Jet of(Profile f) {
        return r < 0.5 ? f.at(r) : f.atDepth(depth);
    }

    Jet of(ShortRangePotential phi) {
        return r < 0.5 ? phi.at(r) : phi.atDepth(depth);
    }

    /**
     * Places from r = {@code from} towards 1, the spacing a fixed fraction of the distance to the nearer end.
     *
     * @param from first place; the last one is at depth {@value #NEAREST}
     * @param perOctave places per factor 2 of r below ½ and of 1 − r above
     */
    static List<Place> between(double from, int perOctave) {
        double step = Math.pow(2.0, 1.0 / perOctave);
        List<Place> places = new ArrayList<>();
        for (double r = from; r < 0.5; r *= step) {
            places.add(atDistance(r));
        }
        double last = Math.min(NEAREST, 0.5 * (1.0 - from));
        for (double depth = Math.min(0.5, 1.0 - from); depth > last; depth /= step) {
            places.add(atDepth(depth));
        }
        places.add(atDepth(last));
        return places;
    }

    /** The place a fraction t of the way to {@code other}, measured in r or in depth, whichever is the smaller. */
    Place towards(Place other, double t) {
        return r < 0.5 ? atDistance(r + t * (other.r - r)) : atDepth(depth + t * (other.depth - depth));
    }

    /** r in a few digits, or as 1 − depth where those would not tell it from 1. */
    @Override
    public String toString() {
        return depth > 0.0 && depth < 1e-4 ? String.format(Locale.ROOT, "1-%.3g", depth) : Numbers.brief(r);
    }
}

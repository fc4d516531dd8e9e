package io.grazing.potential;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The largest value of a function over places of (0, 1): the best of a scan, improved by a golden-section search
 * between its neighbours.
 *
 * @param place where the function is largest
 * @param value its value there
 */
record Maximum(Place place, double value) {

    private static final double GOLDEN = 0.5 * (Math.sqrt(5.0) - 1.0);
    private static final int STEPS = 50;

    /** The maximum of {@code function} near the best of {@code scan}, whose places are in order of r. */
    static Maximum of(ToDoubleFunction<Place> function, List<Place> scan) {
        int best = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scan.size(); i++) {
            double value = function.applyAsDouble(scan.get(i));
            if (value > largest) {
                largest = value;
                best = i;
            }
        }
        Maximum found = new Maximum(scan.get(best), largest);
        Place left = scan.get(Math.max(best - 1, 0));
        Place right = scan.get(Math.min(best + 1, scan.size() - 1));
        return found.improved(function, left, right);
    }

    private Maximum improved(ToDoubleFunction<Place> function, Place left, Place right) {
        double low = 0.0;
        double high = 1.0;
        Maximum best = this;
        for (int i = 0; i < STEPS; i++) {
            double width = GOLDEN * (high - low);
            Maximum lower = at(function, left.towards(right, high - width));
            Maximum upper = at(function, left.towards(right, low + width));
            if (lower.value >= upper.value) {
                high = low + width;
            } else {
                low = high - width;
            }
            best = larger(best, larger(lower, upper));
        }
        return best;
    }

    private static Maximum at(ToDoubleFunction<Place> function, Place place) {
        return new Maximum(place, function.applyAsDouble(place));
    }

    private static Maximum larger(Maximum a, Maximum b) {
        return b.value > a.value ? b : a;
    }
}

package io.grazing.potential;

import java.util.Optional;
import java.util.TreeSet;

/**
 * Where a profile falls so fast that the points of a quadrature may all lie beside it: distances between which f loses no more than a
 * sixteenth of f(0), and others about them, the further the sparser.
 *
 * @param distances increasing; none where f falls gradually
 * @param step where f falls by as much over a width of 1e-12 and less
 */
record Flanks(double[] distances, Optional<Fall> step) {

    /** Of (0, 1), all alike. */
    private static final int CELLS = 1024;
    /** Share of f(0) that is much in one of them. */
    private static final double SHARE = 1.0 / 16.0;
    /** Of a fall that is no step; tables may have rows as close. */
    private static final double LEAST_WIDTH = 1e-12;
    /** On either side of a flank distances follow in these proportions, */
    private static final double GRADING = 4.0;
    /** up to as far from it. */
    private static final double REACH = 1.0 / 64.0;

    /**
     * A fall of f.
     *
     * @param from where it begins
     * @param to where it ends
     */
    record Fall(Place from, Place to) {}

    /** The flanks of f, which has to be finite and to decrease. */
    static Flanks of(Profile f) {
        double much = SHARE * f.at(0.0).value();
        TreeSet<Double> distances = new TreeSet<>();
        Place from = Place.atDistance(0.0);
        for (int i = 1; i <= CELLS; i++) {
            Place to = Place.atDistance((double) i / CELLS);
            Fall fall = new Fall(from, to);
            if (drop(f, fall) > much) {
                TreeSet<Double> inside = new TreeSet<>();
                Optional<Fall> step = divide(f, fall, much, inside);
                if (step.isPresent()) {
                    return new Flanks(new double[0], step);
                }
                distances.addAll(graded(inside));
            }
            from = to;
        }
        return new Flanks(distances.stream().mapToDouble(r -> r).toArray(), Optional.empty());
    }

    private static double drop(Profile f, Fall fall) {
        return fall.from().of(f).value() - fall.to().of(f).value();
    }

    private static Optional<Fall> divide(Profile f, Fall fall, double much, TreeSet<Double> distances) {
        distances.add(fall.from().r());
        distances.add(fall.to().r());
        if (drop(f, fall) <= much) {
            return Optional.empty();
        }
        if (fall.from().depth() - fall.to().depth() < LEAST_WIDTH) {
            return Optional.of(fall);
        }
        Place middle = fall.from().towards(fall.to(), 0.5);
        Optional<Fall> near = divide(f, new Fall(fall.from(), middle), much, distances);
        return near.isPresent() ? near : divide(f, new Fall(middle, fall.to()), much, distances);
    }

    private static TreeSet<Double> graded(TreeSet<Double> inside) {
        double narrowest = 1.0;
        double former = inside.first();
        for (double r : inside.tailSet(former, false)) {
            narrowest = Math.min(narrowest, r - former);
            former = r;
        }
        TreeSet<Double> all = new TreeSet<>(inside);
        for (double apart = narrowest; apart < REACH; apart *= GRADING) {
            all.add(inside.first() - apart);
            all.add(inside.last() + apart);
        }
        all.removeIf(r -> r <= 0.0 || r >= 1.0);
        return all;
    }
}

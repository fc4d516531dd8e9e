package io.grazing.potential;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Where a profile falls so fast that the points of a quadrature may all lie beside it: distances between which f loses no more than a
 * sixteenth of f(0), and ln f no more than a Gauss rule sees of its derivative; and others about them, the further the sparser. How
 * much f falls over a distance is known from its values at the ends, so that no flank in between is overlooked, however narrow.
 *
 * @param distances increasing; none where f falls gradually
 * @param outermostFaint the largest of those at which f loses little all the same; 0 if there is none. The steps of an integrator may
 *     pass over it without an error that others, with finer steps, would show
 * @param step where f falls by a sixteenth of f(0), or unseen by a part in 1e9, over a width of 1e-12 and less
 */
record Flanks(double[] distances, double outermostFaint, Optional<Fall> step) {

    /** Of (0, 1), all alike. */
    private static final int CELLS = 256;
    /** Share of f(0) that is much to lose over a distance of */
    private static final double SHARE = 1.0 / 16.0;
    /** that, and over less; over more, more of it. */
    private static final double NARROW = 1.0 / 1024.0;
    /** Of a fall that is no step; tables may have rows as close. */
    private static final double LEAST_WIDTH = 1e-12;
    /** On either side of a flank distances follow in these proportions, */
    private static final double GRADING = 4.0;
    /** up to as far from it. */
    private static final double REACH = 1.0 / 64.0;

    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(8, 0.0, 1.0);
    /** What a rule may leave of the fall of ln f, relative to 1 and that. */
    private static final double UNSEEN = 4e-12;
    /** Roundings of r and of f(0) that f may be off by. */
    private static final double ROUNDINGS = 32.0 * 0x1p-53;
    /** Share of f(0) that a rule may leave of the fall at either end, where f may behave like a power that is not whole. */
    private static final double UNSEEN_AT_END = 1e-5;
    /** Share of f(0) that may be left over the least width. */
    private static final double UNSEEN_IN_STEP = 1e-9;
    /** If more cells have to be divided, what rules do not see is noise. */
    private static final int MOST = 2000;
    /** Share of f(0) below which there is nothing to see. */
    private static final double NOTHING = 1e-280;

    /**
     * A fall of f.
     *
     * @param from where it begins
     * @param to where it ends
     */
    record Fall(Place from, Place to) {

        private double width() {
            return from.r() < 0.5 ? to.r() - from.r() : from.depth() - to.depth();
        }

        private double drop(Profile f) {
            return from.of(f).value() - to.of(f).value();
        }

        private boolean isLarge(Profile f, double top) {
            return drop(f) > SHARE * top * Math.max(1.0, width() / NARROW);
        }
    }

    /**
     * The flanks of f, which has to be finite and to decrease.
     *
     * @param breaks distances in between which f is smooth
     */
    static Flanks of(Profile f, double... breaks) {
        return new Search(f, true)
                .flanks(breaks)
                .or(() -> new Search(f, false).flanks(breaks))
                .orElse(new Flanks(new double[0], 0.0, Optional.empty()));
    }

    /** The search for those of one f. */
    private static final class Search {

        private final Profile f;
        private final boolean watchful;
        private final double top;
        private int divisions;

        /** {@code watchful} if what rules do not see counts as well as what is much. */
        Search(Profile f, boolean watchful) {
            this.f = f;
            this.watchful = watchful;
            top = f.at(0.0).value();
        }

        /** The flanks, or nothing if there is no end of them. */
        Optional<Flanks> flanks(double... breaks) {
            TreeSet<Double> ends = new TreeSet<>();
            for (int i = 1; i <= CELLS; i++) {
                ends.add((double) i / CELLS);
            }
            Arrays.stream(breaks).filter(r -> r > 0.0).forEach(ends::add);
            TreeSet<Double> distances = new TreeSet<>();
            double outermostFaint = 0.0;
            Place from = Place.atDistance(0.0);
            for (double end : ends) {
                Fall fall = new Fall(from, Place.atDistance(end));
                boolean isLarge = fall.isLarge(f, top);
                if (isLarge || !isSeen(fall)) {
                    TreeSet<Double> inside = new TreeSet<>();
                    Optional<Fall> step = divide(fall, inside);
                    if (divisions > MOST) {
                        return Optional.empty();
                    }
                    if (step.isPresent()) {
                        return Optional.of(new Flanks(new double[0], 0.0, step));
                    }
                    distances.addAll(graded(inside));
                    outermostFaint = isLarge ? outermostFaint : end;
                }
                from = fall.to();
            }
            return Optional.of(
                    new Flanks(distances.stream().mapToDouble(r -> r).toArray(), outermostFaint, Optional.empty()));
        }

        /** Whether a rule sees the fall, of ln f where that is finite. */
        private boolean isSeen(Fall fall) {
            if (!watchful) {
                return true;
            }
            double before = fall.from().of(f).value();
            double after = fall.to().of(f).value();
            boolean atEnd = fall.from().r() == 0.0 || !(after > NOTHING * top);
            double seen = 0.0;
            double steepest = 0.0;
            for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
                Jet jet = fall.from().towards(fall.to(), RULE.getPoint(i)).of(f);
                seen -= RULE.getWeight(i) * fall.width() * jet.first() / (atEnd ? 1.0 : jet.value());
                steepest = Math.max(steepest, Math.abs(jet.first()));
            }
            double rounding = ROUNDINGS * (top + steepest);
            if (atEnd) {
                return Math.abs(seen - (before - after)) <= UNSEEN_AT_END * top + rounding;
            }
            double whole = Math.log(before / after);
            return Math.abs(seen - whole) <= UNSEEN * (1.0 + whole) + rounding / after;
        }

        private Optional<Fall> divide(Fall fall, TreeSet<Double> distances) {
            distances.add(fall.from().r());
            distances.add(fall.to().r());
            boolean isLarge = fall.isLarge(f, top);
            if (!isLarge && isSeen(fall)) {
                return Optional.empty();
            }
            divisions++;
            if (divisions > MOST) {
                return Optional.empty();
            }
            if (fall.width() < LEAST_WIDTH) {
                return isLarge || fall.drop(f) > UNSEEN_IN_STEP * top ? Optional.of(fall) : Optional.empty();
            }
            Place middle = fall.from().towards(fall.to(), 0.5);
            Optional<Fall> near = divide(new Fall(fall.from(), middle), distances);
            return near.isPresent() ? near : divide(new Fall(middle, fall.to()), distances);
        }
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

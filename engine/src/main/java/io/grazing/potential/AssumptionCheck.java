package io.grazing.potential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Assumption 2.1 on f(r)/r^s, checked at some 7000 places of (0, 1), spaced evenly and, near both ends, in proportion
 * to the distance to the end: s ≥ 0; f(0) &gt; 0 finite; f(1) = 0; f, f′ and f″ finite; f continuous where it has breaks; f′ bounded; f decreasing.
 */
final class AssumptionCheck {

    private static final int EVEN = 4096;
    private static final int PER_OCTAVE = 24;
    /** Largest f′ &gt; 0 taken for rounding, relative to the largest |f′|; likewise for steps of f. */
    private static final double ROUNDING = 1e-13;
    /** Where f is compared on either side of a break, relative to its distance: a few roundings off. */
    private static final double BESIDE = 1e-15;
    /** What f, relative to f(0), may differ by there, by rounding. */
    private static final double LARGEST_JUMP = 1e-12;
    /** And by its slope over twice that distance, which may be some times larger between. */
    private static final double STEEPEST = 10.0;
    /** f′ is unbounded if it grows by this factor from 2^-25 to 2^-50 off an end, as r^(-0.02) and log r do. */
    static final double GROWTH = 1.4;

    static final double NEAR = 0x1p-25;
    static final double NEARER = 0x1p-50;

    /** All of them, in the order of r. */
    static final List<Place> PLACES = places();

    private final Profile f;

    private AssumptionCheck(Profile f) {
        this.f = f;
    }

    /**
     * Passes f and s that satisfy the assumption.
     *
     * @return f(0)
     * @throws PotentialException if they do not
     */
    static double strength(Profile f, double s) {
        if (!(s >= 0.0) || Double.isInfinite(s)) {
            throw new PotentialException("s must be finite and at least 0, but s = " + Numbers.brief(s));
        }
        return new AssumptionCheck(f).strength();
    }

    private double strength() {
        double strength = f.at(0.0).value();
        if (!(strength > 0.0) || Double.isInfinite(strength)) {
            throw new PotentialException("f(0) must be positive and finite, but f(0) = " + Numbers.brief(strength));
        }
        double edge = f.at(1.0).value();
        if (!(Math.abs(edge) <= EdgeCompiler.EDGE_TOLERANCE * strength)) {
            throw new PotentialException("f(1) must be 0, but f(1) = " + Numbers.brief(edge));
        }
        double steepest = requireFinite();
        requireContinuous(strength);
        requireDecreasing(strength, steepest);
        requireNoStep();
        requireBoundedSlope(steepest, Place.atDistance(NEAR), Place.atDistance(NEARER));
        requireBoundedSlope(steepest, Place.atDepth(NEAR), Place.atDepth(NEARER));
        return strength;
    }

    /** Returns the largest |f′| away from the ends. */
    private double requireFinite() {
        double steepest = 0.0;
        for (Place place : PLACES) {
            Jet jet = place.of(f);
            requireFinite("f", place, jet.value());
            requireFinite("f'", place, jet.first());
            requireFinite("f''", place, jet.second());
            if (Math.min(place.r(), place.depth()) >= NEAR) {
                steepest = Math.max(steepest, Math.abs(jet.first()));
            }
        }
        return steepest;
    }

    private static void requireFinite(String function, Place place, double value) {
        if (!Double.isFinite(value)) {
            throw new PotentialException(
                    "f must be smooth on (0,1), but " + function + "(" + place + ") = " + Numbers.brief(value));
        }
    }

    /** A jump of f would be an infinite force. */
    private void requireContinuous(double strength) {
        double[] breaks = f.breaks();
        for (int i = 1; i < breaks.length - 1; i++) {
            Jet before = Place.atDistance(breaks[i] * (1.0 - BESIDE)).of(f);
            Jet beyond = Place.atDistance(breaks[i] * (1.0 + BESIDE)).of(f);
            double slope = Math.max(Math.abs(before.first()), Math.abs(beyond.first()));
            double allowed = LARGEST_JUMP * strength + STEEPEST * BESIDE * slope;
            if (!(Math.abs(beyond.value() - before.value()) <= allowed)) {
                throw new PotentialException("f must be continuous on (0,1), but it jumps from "
                        + Numbers.brief(before.value()) + " to " + Numbers.brief(beyond.value()) + " at r = "
                        + Numbers.brief(breaks[i]));
            }
            Place at = Place.atDistance(breaks[i]);
            requireFinite("f", at, at.of(f).value());
        }
    }

    private void requireDecreasing(double strength, double steepest) {
        Maximum worst = Maximum.of(place -> place.of(f).first(), PLACES);
        if (worst.value() > ROUNDING * steepest) {
            throw new PotentialException(
                    "f must decrease on (0,1), but f'(" + worst.place() + ") = " + Numbers.brief(worst.value()));
        }
        // a jump upwards, as at a pole, has f' < 0 on either side
        Place previous = null;
        double lowest = strength;
        for (Place place : PLACES) {
            double value = place.of(f).value();
            if (value > lowest + ROUNDING * strength) {
                String from = previous == null ? "0" : previous.toString();
                throw new PotentialException("f must decrease on (0,1), but f(" + from + ") = " + Numbers.brief(lowest)
                        + " and f(" + place + ") = " + Numbers.brief(value));
            }
            previous = place;
            lowest = value;
        }
    }

    /** What formulas do not give away as a break. */
    private void requireNoStep() {
        Flanks.of(f, f.breaks()).step().ifPresent(fall -> {
            throw new PotentialException("f must be continuous on (0,1), but it falls from "
                    + Numbers.brief(fall.from().of(f).value()) + " to "
                    + Numbers.brief(fall.to().of(f).value()) + " between r = " + fall.from() + " and " + fall.to());
        });
    }

    private void requireBoundedSlope(double steepest, Place near, Place nearer) {
        double slope = nearer.of(f).first();
        if (Math.abs(slope) > GROWTH * Math.abs(near.of(f).first()) && Math.abs(slope) > steepest) {
            throw new PotentialException(
                    "f' must be bounded on (0,1), but f'(" + nearer + ") = " + Numbers.brief(slope));
        }
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>(Place.between(NEARER, PER_OCTAVE));
        for (int i = 1; i < EVEN; i++) {
            places.add(Place.atDistance((double) i / EVEN));
        }
        places.sort(Comparator.comparingDouble(Place::r)
                .thenComparing(Comparator.comparingDouble(Place::depth).reversed()));
        return List.copyOf(places);
    }
}

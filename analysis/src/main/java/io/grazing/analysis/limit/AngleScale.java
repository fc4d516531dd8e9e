package io.grazing.analysis.limit;

/** The coordinate in which an angle varies linearly where it follows a power of the impact parameter. */
enum AngleScale {
    /** log tan(θ/2): the digits of θ → 0 and of π − θ → 0 are both kept. */
    EXACT {
        @Override
        double level(double theta) {
            return theta >= Math.PI ? Double.POSITIVE_INFINITY : Math.log(Math.tan(0.5 * theta));
        }

        @Override
        double angle(double level) {
            return 2.0 * Math.atan(Math.exp(level));
        }
    },
    /**
     * log(θ/2), for the weak-deflection angle of Lemma 3.1. Its angles beyond π are below the edge π all the
     * same: nothing is deflected by more.
     */
    BORN {
        @Override
        double level(double theta) {
            return theta >= Math.PI ? Double.POSITIVE_INFINITY : Math.log(0.5 * theta);
        }

        @Override
        double angle(double level) {
            return 2.0 * Math.exp(level);
        }
    };

    /** The coordinate of a bin edge: −∞ at 0, ∞ at π and beyond. */
    abstract double level(double theta);

    /** The angle of a coordinate. */
    abstract double angle(double level);
}

package io.grazing.scatter;

import java.util.List;

/**
 * The variable t(r) in which a function on [0, 1] is a polynomial, if it is one at all: square roots of distances to either end are
 * common where it is not one of r.
 */
enum PanelVariable {
    /** r², for even functions: half the degree. */
    SQUARE,
    /** r. */
    DISTANCE,
    /** √r, for half-integer powers of r. */
    ROOT,
    /** √(1 − r), for half-integer powers of 1 − r; r counts as 1 beyond. */
    ROOT_OF_DEPTH;

    /** Those without a root. */
    static final List<PanelVariable> WHOLE_POWERS = List.of(SQUARE, DISTANCE);

    /** Smaller roots count as this in the derivative of t, which else were infinite where it is multiplied by 0. */
    static final double LEAST_ROOT = 1e-8;

    /** t(r). */
    double at(double r) {
        return switch (this) {
            case SQUARE -> r * r;
            case DISTANCE -> r;
            case ROOT -> Math.sqrt(r);
            case ROOT_OF_DEPTH -> Math.sqrt(1.0 - r);
        };
    }

    /** r(t). */
    double distance(double t) {
        return switch (this) {
            case SQUARE -> Math.sqrt(t);
            case DISTANCE -> t;
            case ROOT -> t * t;
            case ROOT_OF_DEPTH -> (1.0 - t) * (1.0 + t);
        };
    }

    /** dt/dr where it has the value t. */
    double slope(double t) {
        return switch (this) {
            case SQUARE -> 2.0 * Math.sqrt(t);
            case DISTANCE -> 1.0;
            case ROOT -> 0.5 / Math.max(t, LEAST_ROOT);
            case ROOT_OF_DEPTH -> -0.5 / Math.max(t, LEAST_ROOT);
        };
    }
}

package io.grazing.potential;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The distances in (0, 1) at which a formula is not analytic: where the argument of an absolute value changes its sign, and
 * where the base of a root, or of a power that is no integer, touches zero. They are sought between the places at which
 * {@link AssumptionCheck} looks and found to the last bit: each is the smallest double of the outer branch.
 */
final class Kinks {

    /** If there are more, what changes its sign is a rounding of zero. */
    private static final int MOST = 100;
    /** Share of its largest value below which a base is zero where it is smallest. */
    private static final double ZERO = 1e-13;

    /** Up to the argument or base that is looked at. */
    private final Instruction[] program;

    private Kinks(Instruction[] program) {
        this.program = program;
    }

    /** The kinks of a formula in one variable, increasing. */
    static double[] of(Instruction[] program) {
        TreeSet<Double> kinks = new TreeSet<>();
        for (Instruction step : program) {
            if (isAbsolute(step)) {
                kinks.addAll(upTo(program, step).signChanges());
            } else if (isRoot(step)) {
                kinks.addAll(upTo(program, step).zeros());
            }
        }
        return kinks.size() > MOST
                ? new double[0]
                : kinks.stream().mapToDouble(r -> r).toArray();
    }

    private static boolean isAbsolute(Instruction step) {
        return step.function() == ElementaryFunction.ABS;
    }

    private static boolean isRoot(Instruction step) {
        return switch (step.operation()) {
            case REAL_POWER, POWER -> true;
            default -> step.function() == ElementaryFunction.SQRT;
        };
    }

    private static Kinks upTo(Instruction[] program, Instruction step) {
        return new Kinks(Arrays.copyOf(program, step.left() + 1));
    }

    private List<Double> signChanges() {
        return changes(Jet::value);
    }

    private List<Double> zeros() {
        double largest = AssumptionCheck.PLACES.stream()
                .mapToDouble(place -> Math.abs(at(place.r()).value()))
                .max()
                .orElse(0.0);
        return changes(Jet::first).stream()
                .filter(r -> at(r).first() >= 0.0 && Math.abs(at(r).value()) <= ZERO * largest)
                .toList();
    }

    private Jet at(double r) {
        return JetProgram.evaluate(program, r);
    }

    private List<Double> changes(ToDoubleFunction<Jet> part) {
        List<Place> places = AssumptionCheck.PLACES;
        double[] signs =
                places.stream().mapToDouble(place -> sign(part, place.r())).toArray();
        TreeSet<Double> changes = new TreeSet<>();
        for (int i = 1; i < signs.length; i++) {
            if (signs[i - 1] != signs[i]) {
                changes.add(change(part, places.get(i - 1).r(), places.get(i).r()));
            }
        }
        return List.copyOf(changes);
    }

    private double change(ToDoubleFunction<Jet> part, double from, double to) {
        double sign = sign(part, from);
        double low = from;
        double high = to;
        for (double r = 0.5 * (low + high); r > low && r < high; r = 0.5 * (low + high)) {
            if (sign(part, r) == sign) {
                low = r;
            } else {
                high = r;
            }
        }
        return high;
    }

    /** That which the derivative of the absolute value takes, also of a zero. */
    private double sign(ToDoubleFunction<Jet> part, double r) {
        return Math.copySign(1.0, part.applyAsDouble(at(r)));
    }
}

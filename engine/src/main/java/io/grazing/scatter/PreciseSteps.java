package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.Locale;

/**
 * The steps of one trajectory from r = 1 to its apse, chosen once so that {@link PrecisePath} can take them again, each in
 * several parts or with other forces. No step leads over a distance where f is not analytic: such knots are where steps end,
 * and on either side f is that of its branch there.
 *
 * <p>Immutable once chosen.
 */
final class PreciseSteps {

    /** Share of the scale of the impulse that a step's estimated error may have: θ is then off by some 1e-13 of itself at most. */
    private static final double ESTIMATE = 2e-12;
    /** The same in units of the step's own impulse: what is estimated below is rounding. */
    private static final double FLOOR = 1e-13;
    /** Roundings of r, by which the force on a steep flank is as blurred. */
    private static final double ROUNDING_OF_R = 2e-16;

    private static final double FIRST = 0.05;
    private static final double LONGEST = 0.6;
    private static final double SAFETY = 0.9;
    private static final double LEAST_FACTOR = 0.2;
    private static final double LARGEST_FACTOR = 5.0;
    private static final double LEAST_ERROR = 1e-20;
    private static final double ORDER = NystromTableau.ESTIMATE_ORDER;

    /** Share of the timescale, and of the last two steps, to which the apse is reached; the rest is removed to first order. */
    private static final double ARRIVED = 1e-9;
    /** Roundings of q to which it is zero anyhow. */
    private static final double ZERO = 4.0 * 0x1p-53;
    /** Share of the distance from the apse that a step towards it may leave unless rounding makes it. */
    private static final double LEAST_GAIN = 0.1;

    /**
     * Share of the timescale by which a path that takes the steps again may differ from the one they were chosen for: closer to the
     * centre the same times would lead past the apse, by more than its distance.
     */
    private static final double MOST_DEVIATION = 0.1;

    private static final int LANDINGS = 8;
    /** Roundings of r: where f′ jumps, the impulse of what is left counts. */
    private static final double LANDED = 1e-15;
    /** Share of the timescale within which a knot is passed anyhow. */
    private static final double LEAST_STEP = 1e-12;

    private final ShortRangePotential potential;
    private final double rho;
    private final double kappa;
    private final double[] knots;
    private double[] steps = new double[64];
    /** The knot that lay next after each step's start, −1 if none. */
    private int[] knotAhead = new int[64];
    /** Of the path where each step began. */
    private double[] timescales = new double[64];

    private int count;
    /** The lengths of the last two: hard particles that graze turn in far less than the timescale. */
    private double last;

    private double lastButOne;
    /** Whether the last one, which aimed at the apse, has not brought it nearer. */
    private boolean isRounding;

    private double impulses;
    private double weighted;
    private double along;
    private double across;
    private double blur;

    private PreciseSteps(ShortRangePotential potential, double rho, double kappa) {
        this.potential = potential;
        this.rho = rho;
        this.kappa = kappa;
        double[] landmarks = potential.profile().landmarks();
        knots = Arrays.copyOfRange(landmarks, 1, landmarks.length - 1);
        scale();
    }

    private PreciseSteps(PreciseSteps of) {
        potential = of.potential;
        rho = of.rho;
        kappa = of.kappa;
        knots = of.knots;
        along = of.along;
        across = of.across;
        last = of.last;
        lastButOne = of.lastButOne;
        isRounding = of.isRounding;
    }

    /** Chooses the steps of an encounter with 0 &lt; ρ &lt; 1 by following {@code path} from its start to the apse. */
    static PreciseSteps choose(ShortRangePotential potential, double rho, double kappa, PrecisePath path) {
        PreciseSteps steps = new PreciseSteps(potential, rho, kappa);
        steps.follow(path);
        return steps;
    }

    /**
     * The errors allowed: shares of the largest impulse along η and along η⊥, less where the particle nearly stops atop
     * the potential, since there an error of its energy grows.
     */
    private void scale() {
        TurningPoint apse = TurningPoint.of(potential, rho, kappa);
        double closest = apse.distance();
        double turn = -kappa * apse.phi().first() * closest;
        double hold = ESTIMATE * Math.min(1.0, turn + rho / closest * (rho / closest));
        Impulses impulse = new Impulses(potential, rho, kappa, closest, knots);
        along = Math.max(hold * Math.min(1.0, impulse.along()), Double.MIN_NORMAL);
        across = Math.max(hold * Math.min(Math.min(1.0, rho / closest), impulse.across()), Double.MIN_NORMAL);
    }

    private void follow(PrecisePath path) {
        double reach = FIRST;
        int knot = next(knots.length - 1, path.r());
        enter(path, knot);
        for (int tried = 0; !hasArrived(path); tried++) {
            if (tried == LanePass.MOST_STEPS) {
                throw new ScatteringException(BatchScatterer.trapped(rho, kappa), null);
            }
            double timescale = path.timescale();
            double remaining = path.remaining();
            double h = Math.copySign(Math.min(reach * timescale, Math.abs(remaining)), remaining);
            if (knot >= 0) {
                h = stepTowards(knots[knot], h, path);
            } else {
                path.step(h);
            }
            double length = Math.abs(h) / timescale;
            double error = error(path, h);
            if (Double.isNaN(error) && length <= LEAST_STEP) {
                throw new ScatteringException(
                        String.format(Locale.ROOT, "no force at rho = %.17g, kappa = %.17g", rho, kappa), null);
            }
            if (knot >= 0 && path.r() < knots[knot] * (1.0 - LANDED) && length > LEAST_STEP) {
                error = LaneControl.LARGEST_ERROR;
            }
            double factor = error < LaneControl.LARGEST_ERROR
                    ? SAFETY * Math.pow(Math.max(error, LEAST_ERROR), -1.0 / ORDER)
                    : LEAST_FACTOR;
            double longer = length * Math.min(Math.max(factor, LEAST_FACTOR), LARGEST_FACTOR);
            if (error <= 1.0) {
                path.accept();
                note(path, h, timescale, knot);
                lastButOne = last;
                last = Math.abs(h);
                isRounding = h == remaining && Math.abs(path.remaining()) > LEAST_GAIN * last;
                int passed = knot;
                knot = next(knot, path.r());
                if (knot < passed) {
                    blur += enter(path, knot);
                }
                // a step cut short says nothing against a longer one
                reach = Math.min(LONGEST, Math.max(longer, length < reach ? reach : 0.0));
            } else {
                path.reject();
                reach = Math.min(LONGEST, longer);
            }
        }
    }

    private boolean hasArrived(PrecisePath path) {
        double remaining = Math.abs(path.remaining());
        boolean isNear = remaining < ARRIVED * path.timescale();
        return isNear && (isRounding || remaining < ARRIVED * Math.max(last, lastButOne)) || path.isAtApse(ZERO);
    }

    private double enter(PrecisePath path, int knot) {
        return path.enter(knot < 0 ? 0.0 : knots[knot], knot + 1 < knots.length ? knots[knot + 1] : 1.0);
    }

    private double error(PrecisePath path, double h) {
        double floor = Math.max(FLOOR, ROUNDING_OF_R * path.conditioning()) * path.impulse(h);
        return path.error(h, along + floor, across + floor);
    }

    /** The knot before {@code knot} that is surely nearer than r. */
    private int next(int knot, double r) {
        int i = knot;
        while (i >= 0 && knots[i] > r * (1.0 - LANDED)) {
            i--;
        }
        return i;
    }

    /** When r is that of the knot, were dq/dt constant; infinite if the apse is before it. */
    private static double timeTo(double knot, PrecisePath path) {
        double q = path.q();
        double above = (path.r() - knot) * (path.r() + knot);
        double root = q * q - path.rate() * above;
        return q < 0.0 && root > 0.0 ? above / (Math.sqrt(root) - q) : Double.POSITIVE_INFINITY;
    }

    /** Takes a step of length h, or one that ends on the knot if that is shorter; its length. */
    private static double stepTowards(double knot, double h, PrecisePath path) {
        double length = Math.min(timeTo(knot, path), h);
        path.step(length);
        for (int n = 0; n < LANDINGS && (length < h || path.r() < knot); n++) {
            double correction = timeTo(knot, path);
            if (Math.abs(path.r() - knot) <= LANDED * knot || !(Math.abs(correction) < 0.5 * length)) {
                break;
            }
            path.reject();
            length = Math.min(length + correction, h);
            path.step(length);
        }
        return length;
    }

    private void note(PrecisePath path, double h, double timescale, int knot) {
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, 2 * count);
            knotAhead = Arrays.copyOf(knotAhead, 2 * count);
            timescales = Arrays.copyOf(timescales, 2 * count);
        }
        knotAhead[count] = knot;
        timescales[count] = timescale;
        steps[count++] = h;
        double impulse = path.impulse(h);
        impulses += impulse;
        weighted += impulse * path.conditioning();
    }

    /**
     * A path that has taken the same steps, each in so many parts, with forces multiplied by {@code share}; and undivided ones of its
     * own from where it has come to differ, and to its apse.
     */
    PrecisePath again(int parts, double share) {
        PrecisePath path = new PrecisePath(potential, rho, kappa, share);
        for (int i = 0; i < count; i++) {
            if (i == 0 || knotAhead[i] != knotAhead[i - 1]) {
                enter(path, knotAhead[i]);
            }
            if (Math.abs(path.timescale() - timescales[i]) > MOST_DEVIATION * timescales[i]) {
                break;
            }
            for (int part = 0; part < parts; part++) {
                path.step(steps[i] / parts);
                path.accept();
            }
        }
        new PreciseSteps(this).follow(path);
        return path;
    }

    /** The relative change of the forces per rounding of the distance, on average. */
    double conditioning() {
        return impulses > 0.0 && weighted < Double.POSITIVE_INFINITY ? weighted / impulses : 0.0;
    }

    /** What the roundings of the distances of kinks turn the velocity by. */
    double blur() {
        return blur;
    }

    /** Whether knots lie where steps do not end. */
    boolean passesKnots() {
        return potential.profile().breaks().length > knots.length + 2;
    }
}

package io.grazing.scatter;

import io.grazing.potential.Jet;
import io.grazing.potential.ShortRangePotential;
import org.hipparchus.ode.OrdinaryDifferentialEquation;

/**
 * Newton's equations (2.1) for two particles of unit mass, in units |w| = 1 and in the collision frame
 * (η, η⊥, η × η⊥), as 12 equations for the deviation from a reference motion:
 *
 * <pre>  X_i(t) = R_i(t) + y_i,   ÿ_i = ∓(κ/2) φ′(r) X/r,   X = X₁ − X₂,</pre>
 *
 * state (y₁, y₂, ẏ₁, ẏ₂). In the deviation (Encke) form R is the straight line the particles would follow
 * without interaction, so that a deflection of 1e-12 is integrated as such; in the plain form R rests at the
 * origin and y is the motion itself.
 *
 * <p>Mutable cursor for one encounter at a time, one thread.
 */
final class TwoBodyEquations implements OrdinaryDifferentialEquation {

    static final int DIMENSION = 12;
    private static final int VELOCITIES = 6;

    private final ShortRangePotential potential;
    private final boolean deviation;
    private double rho;
    private double halfChord;
    private double kappa;
    private double drift;

    private double along;
    private double across;
    private double aside;
    private double excess;
    private double r;
    private double off;
    private double strength;
    private double conditioning;
    private double turning;

    TwoBodyEquations(ShortRangePotential potential, boolean deviation) {
        this.potential = potential;
        this.deviation = deviation;
    }

    /** Prepares an encounter; {@code drift} is the speed of the centre of mass along η, in units |w|. */
    double[] start(double rho, double kappa, double drift) {
        this.rho = rho;
        this.kappa = kappa;
        this.drift = drift;
        halfChord = Math.sqrt((1.0 - rho) * (1.0 + rho));
        double[] y = new double[DIMENSION];
        if (!deviation) {
            y[0] = -0.5 * halfChord;
            y[1] = 0.5 * rho;
            y[3] = 0.5 * halfChord;
            y[4] = -0.5 * rho;
            y[VELOCITIES] = drift + 0.5;
            y[VELOCITIES + 3] = drift - 0.5;
        }
        return y;
    }

    /**
     * √(1 − ρ²): half the chord the straight line cuts from the support. Time runs from minus this, so that it
     * is finest where a singular potential needs it.
     */
    double halfChord() {
        return halfChord;
    }

    @Override
    public int getDimension() {
        return DIMENSION;
    }

    @Override
    public double[] computeDerivatives(double t, double[] y) {
        locate(t, y);
        Jet phi = jet();
        double pull = -0.5 * kappa * phi.first() / r;
        if (!Double.isFinite(pull)) {
            throw new ScatteringException("no finite force at r = " + r, null);
        }
        strength = 2.0 * pull * r;
        double blur = r < 0.5 || !deviation ? Math.abs(t) + off : Math.abs(excess) + t * t + off;
        double bend = phi.first() == 0.0 ? 0.0 : phi.second() / phi.first();
        conditioning = blur * Math.abs(bend);
        turning = blur * Math.abs(bend - 1.0 / r);
        double[] dy = new double[DIMENSION];
        System.arraycopy(y, VELOCITIES, dy, 0, VELOCITIES);
        dy[VELOCITIES] = pull * along;
        dy[VELOCITIES + 1] = pull * across;
        dy[VELOCITIES + 2] = pull * aside;
        dy[VELOCITIES + 3] = -pull * along;
        dy[VELOCITIES + 4] = -pull * across;
        dy[VELOCITIES + 5] = -pull * aside;
        return dy;
    }

    /** The impulse per time at the last state looked at, in units of |w|. */
    double strength() {
        return strength;
    }

    /**
     * The relative change of the force at the last state looked at per rounding of the position, which is one of time and
     * deviation.
     */
    double conditioning() {
        return conditioning;
    }

    /** The share of {@link #strength} across η. */
    double sideways() {
        return Math.abs(across) / r;
    }

    /** The same as {@link #conditioning} for the share of the force across η, by its direction too. */
    double turning() {
        return turning;
    }

    /** r² − 1 at a state, relatively accurate at the edge of the support in the deviation form. */
    double excess(double t, double[] y) {
        locate(t, y);
        return excess;
    }

    /** The distance r at a state. */
    double distance(double t, double[] y) {
        locate(t, y);
        return r;
    }

    /** Change of the relative velocity since the start along axis 0, 1 or 2, in units |w|. */
    double velocityChange(double[] y, int axis) {
        double change = y[VELOCITIES + axis] - y[VELOCITIES + 3 + axis];
        return !deviation && axis == 0 ? change - 1.0 : change;
    }

    /** Change of the velocity of particle 1 (first = true) or 2 along an axis, in units |w|. */
    double particleChange(double[] y, boolean first, int axis) {
        double change = y[VELOCITIES + axis + (first ? 0 : 3)];
        return !deviation && axis == 0 ? change - (first ? drift + 0.5 : drift - 0.5) : change;
    }

    /** d(r²)/dt at a state. */
    double excessRate(double t, double[] y) {
        locate(t, y);
        return 2.0
                * (along * (1.0 + velocityChange(y, 0)) + across * velocityChange(y, 1) + aside * velocityChange(y, 2));
    }

    /** Drift of the energy of relative motion |Ẋ|² + 2κφ = 1 at a state. */
    double energyDrift(double t, double[] y) {
        locate(t, y);
        double a = velocityChange(y, 0);
        double b = velocityChange(y, 1);
        double c = velocityChange(y, 2);
        double phi = excess < 0.0 ? jet().value() : 0.0;
        return 2.0 * a + a * a + b * b + c * c + 2.0 * kappa * phi;
    }

    /** Drift of the angular momentum |X × Ẋ| = ρ at a state. */
    double angularMomentumDrift(double t, double[] y) {
        locate(t, y);
        double a = 1.0 + velocityChange(y, 0);
        double b = velocityChange(y, 1);
        double c = velocityChange(y, 2);
        double x = across * c - aside * b;
        double q = aside * a - along * c;
        double z = along * b - across * a;
        return Math.sqrt(x * x + q * q + z * z) - rho;
    }

    private void locate(double t, double[] y) {
        double dx = y[0] - y[3];
        double dy = y[1] - y[4];
        aside = y[2] - y[5];
        off = Math.abs(dx) + Math.abs(dy);
        if (deviation) {
            along = t + dx;
            across = rho + dy;
            double straight = (t - halfChord) * (t + halfChord);
            // long after, what the straight line would be outside is compensated by the deviation
            excess = straight < 1.0
                    ? straight + dx * (2.0 * t + dx) + dy * (2.0 * rho + dy) + aside * aside
                    : along * along + across * across + aside * aside - 1.0;
        } else {
            along = dx;
            across = dy;
            excess = dx * dx + dy * dy + aside * aside - 1.0;
        }
        r = Math.sqrt(along * along + across * across + aside * aside);
    }

    private Jet jet() {
        return r < 0.5 ? potential.at(r) : potential.atDepth(-excess / (1.0 + r));
    }
}

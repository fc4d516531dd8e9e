import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import java.io.IOException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * What one writes first: Hipparchus, 12 variables, a force that is 0 outside r = 1, for a time after which the
 * particles have surely parted: {@code Naive FILE TOLERANCE SECONDS}.
 */
public final class Naive {

    private Naive() {}

    /** Measures. */
    public static void main(String[] args) throws IOException {
        double tolerance = Double.parseDouble(args[1]);
        Measure.run(args, block -> {
            for (int i = 0; i < block.size(); i++) {
                scatter(block, i, tolerance);
            }
        });
    }

    private static void scatter(EncounterBlock block, int i, double tolerance) {
        double speed = block.v1().get(i).minus(block.v2().get(i)).norm();
        double rho = block.rho()[i];
        double back = -Math.sqrt((1.0 - rho) * (1.0 + rho));
        double[] y = {
            0.5 * back, 0.5 * rho, 0.0, -0.5 * back, -0.5 * rho, 0.0, 0.5 * speed, 0.0, 0.0, -0.5 * speed, 0.0, 0.0
        };
        double[] end = new DormandPrince853Integrator(1e-12, 1.0, tolerance, tolerance)
                .integrate(new Equations(), new ODEState(0.0, y), 4.0 / speed)
                .getPrimaryState();
        block.change1().set(i, new Vector(end[6] - y[6], end[7] - y[7], end[8] - y[8]));
        block.change2().set(i, new Vector(end[9] - y[9], end[10] - y[10], end[11] - y[11]));
    }

    private static final class Equations implements OrdinaryDifferentialEquation {

        @Override
        public int getDimension() {
            return 12;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            double[] rate = new double[12];
            System.arraycopy(y, 6, rate, 0, 6);
            double dx = y[0] - y[3];
            double dy = y[1] - y[4];
            double dz = y[2] - y[5];
            double r = Math.sqrt(dx * dx + dy * dy + dz * dz);
            double g = r < 1.0 ? 1.0 / (r * r * r) + 1.0 / r : 0.0;
            rate[6] = g * dx;
            rate[7] = g * dy;
            rate[8] = g * dz;
            rate[9] = -rate[6];
            rate[10] = -rate[7];
            rate[11] = -rate[8];
            return rate;
        }
    }
}

import io.grazing.scatter.Scatterers;
import java.io.IOException;

/** The literal integrator of this project, 12 variables with the exit found by an event: {@code Hipparchus FILE TOLERANCE SECONDS}. */
public final class Hipparchus {

    private Hipparchus() {}

    /** Measures. */
    public static void main(String[] args) throws IOException {
        Measure.run(
                args,
                Scatterers.hipparchus(Trajectories.POTENTIAL, 1.0, Double.parseDouble(args[1]))
                        .get());
    }
}

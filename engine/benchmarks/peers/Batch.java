import io.grazing.scatter.Scatterers;
import java.io.IOException;

/** The fast integrator of this project: {@code Batch FILE TOLERANCE SECONDS}. */
public final class Batch {

    private Batch() {}

    /** Measures. */
    public static void main(String[] args) throws IOException {
        Measure.run(
                args,
                Scatterers.batch(Trajectories.POTENTIAL, 1.0, Double.parseDouble(args[1]), Long.MAX_VALUE)
                        .get());
    }
}

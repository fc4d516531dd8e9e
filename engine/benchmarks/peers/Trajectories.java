import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.Scatterers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes the trajectories that all programs integrate: {@code Trajectories FILE COUNT}; the format is in trajectories.h. */
public final class Trajectories {

    static final ShortRangePotential POTENTIAL = ShortRangePotential.of(ExpressionProfile.of("1 - r^2"), 1.0);

    private Trajectories() {}

    /** κ log-uniform in [0.05, 5], ρ = √U, angles by formula (3.5). */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[1]);
        Scatterer exact = Scatterers.quadrature(POTENTIAL);
        SplittableRandom random = new SplittableRandom(20220901);
        ByteBuffer file = ByteBuffer.allocate(8 + 24 * count).order(ByteOrder.LITTLE_ENDIAN);
        file.putDouble(count);
        for (int i = 0; i < count; i++) {
            double kappa = 0.05 * Math.pow(100.0, random.nextDouble());
            double rho = Math.sqrt(random.nextDouble());
            file.putDouble(rho);
            file.putDouble(kappa);
            file.putDouble(exact.deflect(rho, kappa).theta());
        }
        Files.write(Path.of(args[0]), file.array());
    }
}

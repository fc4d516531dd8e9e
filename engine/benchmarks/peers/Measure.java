import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.scatter.BlockScatterer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the programs of this project do alike: trajectories.h in Java. */
final class Measure {

    private static final int BLOCK = 4096;
    private static final int WARM_UP = 5;

    private Measure() {}

    /** Prints "ERROR RATE" of an integrator made for ε = 1, after a warm-up of five times as long. */
    static void run(String[] args, BlockScatterer integrator) throws IOException {
        DoubleBuffer data = ByteBuffer.wrap(Files.readAllBytes(Path.of(args[0])))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer();
        int count = (int) data.get(0);
        EncounterBlock[] blocks = new EncounterBlock[(count + BLOCK - 1) / BLOCK];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = block(data, b * BLOCK, Math.min(BLOCK, count - b * BLOCK));
        }
        double seconds = Double.parseDouble(args[2]);
        rate(integrator, blocks, count, WARM_UP * seconds);
        double rate = rate(integrator, blocks, count, seconds);
        double worst = 0.0;
        for (int b = 0; b < blocks.length; b++) {
            for (int i = 0; i < blocks[b].size(); i++) {
                worst = Math.max(worst, Math.abs(angle(blocks[b], i) - data.get(3 * (b * BLOCK + i) + 3)));
            }
        }
        System.out.printf(Locale.ROOT, "%.3e %.6g%n", worst, rate);
    }

    private static EncounterBlock block(DoubleBuffer data, int from, int size) {
        EncounterBlock block = new EncounterBlock(size);
        block.reset(0, size);
        for (int i = 0; i < size; i++) {
            // κ = 2/|w|².
            double speed = Math.sqrt(2.0 / data.get(3 * (from + i) + 2));
            block.v1().set(i, new Vector(0.5 * speed, 0.0, 0.0));
            block.v2().set(i, new Vector(-0.5 * speed, 0.0, 0.0));
            block.etaPerp().set(i, new Vector(0.0, 1.0, 0.0));
            block.rho()[i] = data.get(3 * (from + i) + 1);
        }
        return block;
    }

    private static double rate(BlockScatterer integrator, EncounterBlock[] blocks, int count, double seconds) {
        long begun = System.nanoTime();
        long passes = 0;
        double elapsed;
        do {
            for (EncounterBlock block : blocks) {
                integrator.scatter(block);
            }
            passes++;
            elapsed = (System.nanoTime() - begun) * 1e-9;
        } while (elapsed < seconds);
        return passes * (double) count / elapsed;
    }

    private static double angle(EncounterBlock block, int i) {
        if (block.failure()[i] != null) {
            throw new IllegalStateException(block.failure()[i]);
        }
        Vector change = block.change1().get(i).minus(block.change2().get(i));
        Vector w = block.v1().get(i).minus(block.v2().get(i));
        return 2.0 * Math.atan2(change.norm(), w.times(2.0).plus(change).norm());
    }
}

package io.grazing.table;

import java.util.SplittableRandom;

/**
 * The points that a table is confirmed by: half of them uniform on the disc, a quarter uniform in log ρ and a quarter in log(1
 * − ρ); κ is log-uniform. Mutable, one thread.
 */
final class RandomPoints {

    /** Points drawn at a time. */
    static final int COUNT = 1 << 16;

    private static final long SEED = 20220901L;
    private static final int DECADES = 13;

    private final KappaRange range;
    /** One for all draws: generators seeded by multiples of a number may run through the same sequence, shifted. */
    private final SplittableRandom random = new SplittableRandom(SEED);

    RandomPoints(KappaRange range) {
        this.range = range;
    }

    /** Replaces the points of {@code into} by new ones, independent of all that were drawn before. */
    void draw(TablePoints into) {
        into.clear();
        double low = Math.log(range.low());
        double octaves = Math.log(range.high()) - low;
        while (into.size() < COUNT) {
            double uniform = random.nextDouble();
            double close = Math.pow(10.0, -DECADES * uniform);
            double rho =
                    switch (into.size() % 4) {
                        case 0 -> close;
                        case 1 -> 1.0 - close;
                        default -> Math.sqrt(uniform);
                    };
            double kappa = range.isSingle() ? range.low() : Math.exp(low + octaves * random.nextDouble());
            if (rho > 0.0 && rho < 1.0) {
                into.add(rho, kappa);
            }
        }
    }
}

package io.grazing.collision;

/**
 * What the velocities of a block say about the relative motion w → w + Δw, w = v₁ − v₂, Δw = Δv₁ − Δv₂, found when it is first
 * asked for and kept for all tallies that ask. Squares are in range for |w|² and |Δw|² between 1e-150 and 1e150. Arrays may be
 * longer than the block, are not to be changed, and hold until the next block; nothing is allocated once a block of that size was
 * seen. For one thread.
 *
 * <p>Every loop is so small that the JIT makes vectors of it, and goes through pieces of the block that stay in the
 * cache nearest to the processor: as one loop the same work takes three times as long.
 */
public final class RelativeMotion {

    private static final int PIECE = 512;

    private final FrameKernel frames;
    private EncounterBlock block;
    private double[] change = {};
    private double[] speed = {};
    private double[] tangent = {};
    private double[] momentum = {};
    private VectorArray resolved = VectorArray.ofCapacity(0);
    private boolean hasSquares;
    private boolean isResolved;

    /** For blocks of any size. */
    public RelativeMotion() {
        this(new CollisionFrames());
    }

    RelativeMotion(FrameKernel frames) {
        this.frames = frames;
    }

    /** For blocks of any size, of a run of {@code encounters}: many are worth the compilation of faster code. */
    public static RelativeMotion ofRun(long encounters) {
        return new RelativeMotion(FrameKernel.fastest(encounters));
    }

    /** Turns to {@code next}, whose velocities are to stay as they are. */
    void begin(EncounterBlock next) {
        block = next;
        hasSquares = false;
        isResolved = false;
    }

    /** tan²(θ/2) = |Δw|²/|2w + Δw|² (Kahan), relatively accurate as θ → 0 and as θ → π, where it is infinite. */
    public double[] tanHalfSquared() {
        findSquares();
        return tangent;
    }

    /** 1 − cos θ = |Δw|²/(2|w|²), relatively accurate as θ → 0; exact where the collision is elastic. */
    public double[] oneMinusCosine() {
        findSquares();
        return change;
    }

    /** |w|². */
    public double[] speedSquared() {
        findSquares();
        return speed;
    }

    /** |Δv₁ + Δv₂|², which is 0 where the momentum is kept. */
    public double[] momentumSquared() {
        findSquares();
        return momentum;
    }

    private void findSquares() {
        if (hasSquares) {
            return;
        }
        int size = block.size();
        if (change.length < size) {
            change = new double[size];
            speed = new double[size];
            tangent = new double[size];
            momentum = new double[size];
        }
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        VectorArray c1 = block.change1();
        VectorArray c2 = block.change2();
        for (int from = 0; from < size; from += PIECE) {
            int to = Math.min(size, from + PIECE);
            startSquares(c1.x(), c2.x(), change, momentum, from, to);
            addSquares(c1.y(), c2.y(), change, momentum, from, to);
            addSquares(c1.z(), c2.z(), change, momentum, from, to);
            startSides(c1.x(), c2.x(), v1.x(), v2.x(), speed, tangent, from, to);
            addSides(c1.y(), c2.y(), v1.y(), v2.y(), speed, tangent, from, to);
            addSides(c1.z(), c2.z(), v1.z(), v2.z(), speed, tangent, from, to);
            divide(change, speed, tangent, from, to);
        }
        hasSquares = true;
    }

    private static void startSquares(double[] a, double[] b, double[] differences, double[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            double difference = a[i] - b[i];
            double sum = a[i] + b[i];
            differences[i] = difference * difference;
            sums[i] = sum * sum;
        }
    }

    private static void addSquares(double[] a, double[] b, double[] differences, double[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            double difference = a[i] - b[i];
            double sum = a[i] + b[i];
            differences[i] += difference * difference;
            sums[i] += sum * sum;
        }
    }

    private static void startSides(
            double[] c1, double[] c2, double[] v1, double[] v2, double[] speed, double[] sides, int from, int to) {
        for (int i = from; i < to; i++) {
            double w = v1[i] - v2[i];
            double side = 2.0 * w + (c1[i] - c2[i]);
            speed[i] = w * w;
            sides[i] = side * side;
        }
    }

    private static void addSides(
            double[] c1, double[] c2, double[] v1, double[] v2, double[] speed, double[] sides, int from, int to) {
        for (int i = from; i < to; i++) {
            double w = v1[i] - v2[i];
            double side = 2.0 * w + (c1[i] - c2[i]);
            speed[i] += w * w;
            sides[i] += side * side;
        }
    }

    /** From squares to 1 − cos θ in place of the change's, and tan² in place of the sides'. */
    private static void divide(double[] change, double[] speed, double[] sides, int from, int to) {
        for (int i = from; i < to; i++) {
            double square = change[i];
            sides[i] = square / sides[i];
            change[i] = square / (2.0 * speed[i]);
        }
    }

    /** v̂ = Δv₁ (3.15) resolved along η = w/|w| and the two other axes of its {@link CollisionFrame}. */
    public VectorArray resolvedChange() {
        if (block.isAlongFirstAxis()) {
            return block.change1();
        }
        if (!isResolved) {
            if (resolved.x().length < block.size()) {
                resolved = VectorArray.ofCapacity(block.size());
            }
            frames.resolve(block.v1(), block.v2(), block.change1(), resolved, block.size());
            isResolved = true;
        }
        return resolved;
    }
}

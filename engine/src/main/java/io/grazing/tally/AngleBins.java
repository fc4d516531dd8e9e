package io.grazing.tally;

import java.util.Arrays;

/**
 * Bins of the deflection angle θ in [0, π]: bin j holds edge_j ≤ θ &lt; edge_{j+1}, the last one also its
 * upper edge. Immutable.
 *
 * <p>Angles are found by tan²(θ/2), which costs no arc tangent: a table over its leading bits names the first
 * candidate edge, and each edge has a narrow interval of tan²(θ/2) outside which the comparison is certain.
 * Inside it θ = 2 atan2(…) itself is compared, so that every decision is that of θ and the edges.
 */
public final class AngleBins {

    /** The least edge but 0: below it |Δw|² would leave the range of doubles. */
    public static final double SMALLEST_EDGE = 1e-60;

    private static final int TABLE_SHIFT = 47;
    private static final double TANGENT_ROUNDING = 1e-14;
    private static final int ANGLE_ROUNDING_ULPS = 8;

    private final double[] edges;
    /** Below certainlyBelow[j], tan²(θ/2) means θ &lt; edges[j]; above certainlyAbove[j], θ &gt; edges[j]. */
    private final double[] certainlyBelow;

    private final double[] certainlyAbove;
    private final char[] firstCandidate;
    /** For the leading bits of tan²(θ/2) that leave one bin, its number + 1; else 0. */
    private final char[] settled;

    private final int firstKey;

    private AngleBins(double[] edges) {
        this.edges = edges;
        certainlyBelow = new double[edges.length];
        certainlyAbove = new double[edges.length];
        for (int j = 0; j < edges.length; j++) {
            double margin = ANGLE_ROUNDING_ULPS * Math.ulp(edges[j]);
            certainlyBelow[j] = tanHalfSquared(edges[j] - margin) * (1.0 - TANGENT_ROUNDING);
            certainlyAbove[j] = tanHalfSquared(edges[j] + margin) * (1.0 + TANGENT_ROUNDING);
        }
        firstKey = key(certainlyBelow[edges[0] == 0.0 ? 1 : 0]);
        int lastKey = key(Math.min(certainlyAbove[edges.length - 1], Double.MAX_VALUE));
        firstCandidate = new char[lastKey - firstKey + 1];
        int candidate = 0;
        for (int key = 0; key < firstCandidate.length; key++) {
            double smallest = Double.longBitsToDouble((long) (firstKey + key) << TABLE_SHIFT);
            while (candidate < edges.length && smallest > certainlyAbove[candidate]) {
                candidate++;
            }
            firstCandidate[key] = (char) candidate;
        }
        settled = new char[firstCandidate.length];
        for (int key = 1; key < settled.length - 1; key++) {
            int lower = search(Double.longBitsToDouble((long) (firstKey + key) << TABLE_SHIFT), key);
            int upper = search(Double.longBitsToDouble(((long) (firstKey + key + 1) << TABLE_SHIFT) - 1), key);
            settled[key] = (char) (lower == upper && lower < edges.length ? lower + 1 : 0);
        }
    }

    private static double tanHalfSquared(double theta) {
        if (theta <= 0.0) {
            return -1.0;
        }
        if (theta >= Math.PI) {
            return Double.POSITIVE_INFINITY;
        }
        double tangent = StrictMath.tan(0.5 * theta);
        return tangent * tangent;
    }

    private static int key(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> TABLE_SHIFT);
    }

    /**
     * Bins between given edges.
     *
     * @param edges at least two, increasing, in [0, π]; the first is 0 or at least 1e-60, the second at least that
     */
    public static AngleBins ofEdges(double... edges) {
        double[] copy = edges.clone();
        if (copy.length < 2 || copy.length > Character.MAX_VALUE) {
            throw new IllegalArgumentException("expected 2 to 65535 bin edges, got " + copy.length);
        }
        boolean inRange = (copy[0] == 0.0 || copy[0] >= SMALLEST_EDGE) && copy[1] >= SMALLEST_EDGE;
        if (!inRange || !(copy[copy.length - 1] <= Math.PI)) {
            throw new IllegalArgumentException("bin edges must be 0 or lie between " + SMALLEST_EDGE + " and pi, got "
                    + copy[0] + " to " + copy[copy.length - 1]);
        }
        for (int j = 1; j < copy.length; j++) {
            if (!(copy[j] > copy[j - 1])) {
                throw new IllegalArgumentException(
                        "bin edges must increase, got " + copy[j - 1] + " before " + copy[j]);
            }
        }
        return new AngleBins(copy);
    }

    /** {@code count} bins of equal width from {@code lower} to {@code upper}. */
    public static AngleBins linear(double lower, double upper, int count) {
        double[] edges = newEdges(count);
        for (int j = 0; j <= count; j++) {
            edges[j] = lower + (upper - lower) * ((double) j / count);
        }
        edges[count] = upper;
        return ofEdges(edges);
    }

    /** {@code count} bins of equal ratio from {@code lower} &gt; 0 to {@code upper}. */
    public static AngleBins logarithmic(double lower, double upper, int count) {
        if (!(lower > 0.0)) {
            throw new IllegalArgumentException("logarithmic bins must start above 0, got " + lower);
        }
        double[] edges = newEdges(count);
        for (int j = 0; j <= count; j++) {
            edges[j] = lower * StrictMath.pow(upper / lower, (double) j / count);
        }
        edges[count] = upper;
        return ofEdges(edges);
    }

    private static double[] newEdges(int count) {
        if (count < 1 || count >= Character.MAX_VALUE) {
            throw new IllegalArgumentException("expected 1 to 65534 bins, got " + count);
        }
        return new double[count + 1];
    }

    /** Number of bins. */
    public int count() {
        return edges.length - 1;
    }

    /** The edges, one more than bins, radians. */
    public double[] edges() {
        return edges.clone();
    }

    /** The bin of θ: 0 to count − 1, −1 below the first edge, count above the last. */
    public int find(double theta) {
        if (!(theta >= 0.0 && theta <= Math.PI)) {
            throw new ArithmeticException("expected an angle in [0, pi], got " + theta);
        }
        int found = Arrays.binarySearch(edges, theta);
        if (found == count()) {
            return count() - 1;
        }
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The bin as {@link #find} gives it, where x = tan²(θ/2) settles it, else {@code count() + 1}.
     *
     * @param x ≥ 0; for NaN the answer is {@code count() + 1}
     */
    int findByTangent(double x) {
        int key = key(x) - firstKey;
        if (key <= 0) {
            return search(x, 0);
        }
        if (key >= settled.length) {
            return search(x, settled.length - 1);
        }
        int bin = settled[key];
        return bin > 0 ? bin - 1 : search(x, key);
    }

    private int search(double x, int key) {
        int edge = key == 0 ? 0 : firstCandidate[key];
        while (edge < edges.length && x > certainlyAbove[edge]) {
            edge++;
        }
        if (edge == edges.length || x < certainlyBelow[edge]) {
            return edge - 1;
        }
        return edges.length;
    }
}

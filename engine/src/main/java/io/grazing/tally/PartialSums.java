package io.grazing.tally;

/**
 * Σq and Σq² over some encounters of a block, each in six interleaved partial sums added up in a fixed order: the
 * same bits wherever it is done, and short chains of operations that wait for each other. With two more, an x86 processor
 * without AVX-512 would have too few registers. Mutable, one thread.
 */
final class PartialSums {

    private static final int LANES = 6;

    private double sum;
    private double square;

    /** Σq. */
    double sum() {
        return sum;
    }

    /** Σq². */
    double square() {
        return square;
    }

    /** Of q = {@code values} from {@code begin} to {@code end}. */
    void of(double[] values, int begin, int end) {
        double a = 0.0;
        double b = 0.0;
        double c = 0.0;
        double d = 0.0;
        double e = 0.0;
        double f = 0.0;
        double aa = 0.0;
        double bb = 0.0;
        double cc = 0.0;
        double dd = 0.0;
        double ee = 0.0;
        double ff = 0.0;
        int i = begin;
        for (; i <= end - LANES; i += LANES) {
            double q = values[i];
            a += q;
            aa = Math.fma(q, q, aa);
            q = values[i + 1];
            b += q;
            bb = Math.fma(q, q, bb);
            q = values[i + 2];
            c += q;
            cc = Math.fma(q, q, cc);
            q = values[i + 3];
            d += q;
            dd = Math.fma(q, q, dd);
            q = values[i + 4];
            e += q;
            ee = Math.fma(q, q, ee);
            q = values[i + 5];
            f += q;
            ff = Math.fma(q, q, ff);
        }
        for (; i < end; i++) {
            double q = values[i];
            a += q;
            aa = Math.fma(q, q, aa);
        }
        sum = a + b + (c + d) + (e + f);
        square = aa + bb + (cc + dd) + (ee + ff);
    }

    /** Of q = {@code x}·{@code y} from {@code begin} to {@code end}. */
    void ofProduct(double[] x, double[] y, int begin, int end) {
        double a = 0.0;
        double b = 0.0;
        double c = 0.0;
        double d = 0.0;
        double e = 0.0;
        double f = 0.0;
        double aa = 0.0;
        double bb = 0.0;
        double cc = 0.0;
        double dd = 0.0;
        double ee = 0.0;
        double ff = 0.0;
        int i = begin;
        for (; i <= end - LANES; i += LANES) {
            double q = x[i] * y[i];
            a += q;
            aa = Math.fma(q, q, aa);
            q = x[i + 1] * y[i + 1];
            b += q;
            bb = Math.fma(q, q, bb);
            q = x[i + 2] * y[i + 2];
            c += q;
            cc = Math.fma(q, q, cc);
            q = x[i + 3] * y[i + 3];
            d += q;
            dd = Math.fma(q, q, dd);
            q = x[i + 4] * y[i + 4];
            e += q;
            ee = Math.fma(q, q, ee);
            q = x[i + 5] * y[i + 5];
            f += q;
            ff = Math.fma(q, q, ff);
        }
        for (; i < end; i++) {
            double q = x[i] * y[i];
            a += q;
            aa = Math.fma(q, q, aa);
        }
        sum = a + b + (c + d) + (e + f);
        square = aa + bb + (cc + dd) + (ee + ff);
    }
}

package io.grazing.tally;

/**
 * Σq and Σq² over some encounters of a block, each in four interleaved partial sums added up in a fixed order: the
 * same bits wherever it is done, and short chains of operations that wait for each other. Mutable, one thread.
 */
final class PartialSums {

    private static final int LANES = 4;

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
        double aa = 0.0;
        double bb = 0.0;
        double cc = 0.0;
        double dd = 0.0;
        int i = begin;
        for (; i <= end - LANES; i += LANES) {
            double p = values[i];
            double q = values[i + 1];
            double r = values[i + 2];
            double s = values[i + 3];
            a += p;
            b += q;
            c += r;
            d += s;
            aa = Math.fma(p, p, aa);
            bb = Math.fma(q, q, bb);
            cc = Math.fma(r, r, cc);
            dd = Math.fma(s, s, dd);
        }
        for (; i < end; i++) {
            a += values[i];
            aa = Math.fma(values[i], values[i], aa);
        }
        sum = a + b + (c + d);
        square = aa + bb + (cc + dd);
    }

    /** Of q = {@code x}·{@code y} from {@code begin} to {@code end}. */
    void ofProduct(double[] x, double[] y, int begin, int end) {
        double a = 0.0;
        double b = 0.0;
        double c = 0.0;
        double d = 0.0;
        double aa = 0.0;
        double bb = 0.0;
        double cc = 0.0;
        double dd = 0.0;
        int i = begin;
        for (; i <= end - LANES; i += LANES) {
            double p = x[i] * y[i];
            double q = x[i + 1] * y[i + 1];
            double r = x[i + 2] * y[i + 2];
            double s = x[i + 3] * y[i + 3];
            a += p;
            b += q;
            c += r;
            d += s;
            aa = Math.fma(p, p, aa);
            bb = Math.fma(q, q, bb);
            cc = Math.fma(r, r, cc);
            dd = Math.fma(s, s, dd);
        }
        for (; i < end; i++) {
            double p = x[i] * y[i];
            a += p;
            aa = Math.fma(p, p, aa);
        }
        sum = a + b + (c + d);
        square = aa + bb + (cc + dd);
    }
}

package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The sums of {@link LaneSums} at the end of a step in vectors, to the same bits. */
final class LaneVectorSums {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int FIRST = LaneState.FIRST;
    private static final int END = LaneState.END;

    private LaneVectorSums() {}

    static void position(double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double[] k5 = k[5];
        double[] k6 = k[6];
        DoubleVector w0 = broadcast(S, w[0]);
        DoubleVector w2 = broadcast(S, w[2]);
        DoubleVector w3 = broadcast(S, w[3]);
        DoubleVector w4 = broadcast(S, w[4]);
        DoubleVector w5 = broadcast(S, w[5]);
        DoubleVector w6 = broadcast(S, w[6]);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector sum = fromArray(S, k6, i).mul(w6);
            sum = fromArray(S, k5, i).fma(w5, sum);
            sum = fromArray(S, k4, i).fma(w4, sum);
            sum = fromArray(S, k3, i).fma(w3, sum);
            sum = fromArray(S, k2, i).fma(w2, sum);
            sum = fromArray(S, k0, i).fma(w0, sum);
            DoubleVector line = fromArray(S, p, i).add(fromArray(S, hv, i));
            fromArray(S, hh, i).fma(sum, line).intoArray(out, i);
        }
    }

    static void velocity(double[] w, double[] v, double[] h, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double[] k5 = k[5];
        double[] k6 = k[6];
        double[] k7 = k[7];
        DoubleVector w0 = broadcast(S, w[0]);
        DoubleVector w2 = broadcast(S, w[2]);
        DoubleVector w3 = broadcast(S, w[3]);
        DoubleVector w4 = broadcast(S, w[4]);
        DoubleVector w5 = broadcast(S, w[5]);
        DoubleVector w6 = broadcast(S, w[6]);
        DoubleVector w7 = broadcast(S, w[7]);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector sum = fromArray(S, k7, i).mul(w7);
            sum = fromArray(S, k6, i).fma(w6, sum);
            sum = fromArray(S, k5, i).fma(w5, sum);
            sum = fromArray(S, k4, i).fma(w4, sum);
            sum = fromArray(S, k3, i).fma(w3, sum);
            sum = fromArray(S, k2, i).fma(w2, sum);
            sum = fromArray(S, k0, i).fma(w0, sum);
            fromArray(S, h, i).fma(sum, fromArray(S, v, i)).intoArray(out, i);
        }
    }

    static void positionError(double[] w, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double[] k5 = k[5];
        double[] k6 = k[6];
        DoubleVector w0 = broadcast(S, w[0]);
        DoubleVector w2 = broadcast(S, w[2]);
        DoubleVector w3 = broadcast(S, w[3]);
        DoubleVector w4 = broadcast(S, w[4]);
        DoubleVector w5 = broadcast(S, w[5]);
        DoubleVector w6 = broadcast(S, w[6]);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector sum = fromArray(S, k6, i).mul(w6);
            sum = fromArray(S, k5, i).fma(w5, sum);
            sum = fromArray(S, k4, i).fma(w4, sum);
            sum = fromArray(S, k3, i).fma(w3, sum);
            sum = fromArray(S, k2, i).fma(w2, sum);
            sum = fromArray(S, k0, i).fma(w0, sum);
            sum.intoArray(out, i);
        }
    }

    static void velocityError(double[] w, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double[] k5 = k[5];
        double[] k6 = k[6];
        double[] k7 = k[7];
        double[] k8 = k[8];
        DoubleVector w0 = broadcast(S, w[0]);
        DoubleVector w2 = broadcast(S, w[2]);
        DoubleVector w3 = broadcast(S, w[3]);
        DoubleVector w4 = broadcast(S, w[4]);
        DoubleVector w5 = broadcast(S, w[5]);
        DoubleVector w6 = broadcast(S, w[6]);
        DoubleVector w7 = broadcast(S, w[7]);
        DoubleVector w8 = broadcast(S, w[8]);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector sum = fromArray(S, k8, i).mul(w8);
            sum = fromArray(S, k7, i).fma(w7, sum);
            sum = fromArray(S, k6, i).fma(w6, sum);
            sum = fromArray(S, k5, i).fma(w5, sum);
            sum = fromArray(S, k4, i).fma(w4, sum);
            sum = fromArray(S, k3, i).fma(w3, sum);
            sum = fromArray(S, k2, i).fma(w2, sum);
            sum = fromArray(S, k0, i).fma(w0, sum);
            sum.intoArray(out, i);
        }
    }
}

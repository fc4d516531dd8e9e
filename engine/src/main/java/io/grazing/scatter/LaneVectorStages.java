package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The stages of {@link LaneSums} in vectors, to the same bits. */
final class LaneVectorStages {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int FIRST = LaneState.FIRST;
    private static final int END = LaneState.END;

    private LaneVectorStages() {}

    static void stage1(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        DoubleVector w0 = broadcast(S, w[0]);
        DoubleVector node = broadcast(S, c);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector sum = fromArray(S, k0, i).mul(w0);
            DoubleVector line = fromArray(S, hv, i).fma(node, fromArray(S, p, i));
            fromArray(S, hh, i).fma(sum, line).intoArray(out, i);
        }
    }

    static void stage2(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k1 = k[1];
        DoubleVector w0 = broadcast(S, w[0]);
        DoubleVector w1 = broadcast(S, w[1]);
        DoubleVector node = broadcast(S, c);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector sum = fromArray(S, k1, i).mul(w1);
            sum = fromArray(S, k0, i).fma(w0, sum);
            DoubleVector line = fromArray(S, hv, i).fma(node, fromArray(S, p, i));
            fromArray(S, hh, i).fma(sum, line).intoArray(out, i);
        }
    }

    static void stage3(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k1 = k[1];
        double[] k2 = k[2];
        DoubleVector w0 = broadcast(S, w[0]);
        DoubleVector w1 = broadcast(S, w[1]);
        DoubleVector w2 = broadcast(S, w[2]);
        DoubleVector node = broadcast(S, c);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector sum = fromArray(S, k2, i).mul(w2);
            sum = fromArray(S, k1, i).fma(w1, sum);
            sum = fromArray(S, k0, i).fma(w0, sum);
            DoubleVector line = fromArray(S, hv, i).fma(node, fromArray(S, p, i));
            fromArray(S, hh, i).fma(sum, line).intoArray(out, i);
        }
    }

    static void stage4(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k1 = k[1];
        double[] k2 = k[2];
        double[] k3 = k[3];
        DoubleVector w0 = broadcast(S, w[0]);
        DoubleVector w1 = broadcast(S, w[1]);
        DoubleVector w2 = broadcast(S, w[2]);
        DoubleVector w3 = broadcast(S, w[3]);
        DoubleVector node = broadcast(S, c);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector sum = fromArray(S, k3, i).mul(w3);
            sum = fromArray(S, k2, i).fma(w2, sum);
            sum = fromArray(S, k1, i).fma(w1, sum);
            sum = fromArray(S, k0, i).fma(w0, sum);
            DoubleVector line = fromArray(S, hv, i).fma(node, fromArray(S, p, i));
            fromArray(S, hh, i).fma(sum, line).intoArray(out, i);
        }
    }

    static void stage5(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k1 = k[1];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        DoubleVector w0 = broadcast(S, w[0]);
        DoubleVector w1 = broadcast(S, w[1]);
        DoubleVector w2 = broadcast(S, w[2]);
        DoubleVector w3 = broadcast(S, w[3]);
        DoubleVector w4 = broadcast(S, w[4]);
        DoubleVector node = broadcast(S, c);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector sum = fromArray(S, k4, i).mul(w4);
            sum = fromArray(S, k3, i).fma(w3, sum);
            sum = fromArray(S, k2, i).fma(w2, sum);
            sum = fromArray(S, k1, i).fma(w1, sum);
            sum = fromArray(S, k0, i).fma(w0, sum);
            DoubleVector line = fromArray(S, hv, i).fma(node, fromArray(S, p, i));
            fromArray(S, hh, i).fma(sum, line).intoArray(out, i);
        }
    }

    static void stage6(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k1 = k[1];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double[] k5 = k[5];
        DoubleVector w0 = broadcast(S, w[0]);
        DoubleVector w1 = broadcast(S, w[1]);
        DoubleVector w2 = broadcast(S, w[2]);
        DoubleVector w3 = broadcast(S, w[3]);
        DoubleVector w4 = broadcast(S, w[4]);
        DoubleVector w5 = broadcast(S, w[5]);
        DoubleVector node = broadcast(S, c);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector sum = fromArray(S, k5, i).mul(w5);
            sum = fromArray(S, k4, i).fma(w4, sum);
            sum = fromArray(S, k3, i).fma(w3, sum);
            sum = fromArray(S, k2, i).fma(w2, sum);
            sum = fromArray(S, k1, i).fma(w1, sum);
            sum = fromArray(S, k0, i).fma(w0, sum);
            DoubleVector line = fromArray(S, hv, i).fma(node, fromArray(S, p, i));
            fromArray(S, hh, i).fma(sum, line).intoArray(out, i);
        }
    }

    static void stage7(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k1 = k[1];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double[] k5 = k[5];
        double[] k6 = k[6];
        DoubleVector w0 = broadcast(S, w[0]);
        DoubleVector w1 = broadcast(S, w[1]);
        DoubleVector w2 = broadcast(S, w[2]);
        DoubleVector w3 = broadcast(S, w[3]);
        DoubleVector w4 = broadcast(S, w[4]);
        DoubleVector w5 = broadcast(S, w[5]);
        DoubleVector w6 = broadcast(S, w[6]);
        DoubleVector node = broadcast(S, c);
        for (int i = FIRST; i < END; i += S.length()) {
            DoubleVector sum = fromArray(S, k6, i).mul(w6);
            sum = fromArray(S, k5, i).fma(w5, sum);
            sum = fromArray(S, k4, i).fma(w4, sum);
            sum = fromArray(S, k3, i).fma(w3, sum);
            sum = fromArray(S, k2, i).fma(w2, sum);
            sum = fromArray(S, k1, i).fma(w1, sum);
            sum = fromArray(S, k0, i).fma(w0, sum);
            DoubleVector line = fromArray(S, hv, i).fma(node, fromArray(S, p, i));
            fromArray(S, hh, i).fma(sum, line).intoArray(out, i);
        }
    }
}

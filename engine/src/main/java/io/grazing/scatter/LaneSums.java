package io.grazing.scatter;

import static java.lang.Math.fma;

/**
 * The linear combinations of a Nyström step, one component of all lanes at a time, in loops that a compiler turns
 * into vector instructions. Sums run from the last term to the first.
 */
final class LaneSums {

    private static final int FIRST = LaneState.FIRST;
    private static final int END = LaneState.END;

    private LaneSums() {}

    /** out = p + c·hv + h²Σ w_j k_j over 1 stage. */
    static void stage1(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double w0 = w[0];
        for (int i = FIRST; i < END; i++) {
            out[i] = fma(hh[i], w0 * k0[i], fma(c, hv[i], p[i]));
        }
    }

    /** out = p + c·hv + h²Σ w_j k_j over 2 stages. */
    static void stage2(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k1 = k[1];
        double w0 = w[0];
        double w1 = w[1];
        for (int i = FIRST; i < END; i++) {
            out[i] = fma(hh[i], fma(w0, k0[i], w1 * k1[i]), fma(c, hv[i], p[i]));
        }
    }

    /** out = p + c·hv + h²Σ w_j k_j over 3 stages. */
    static void stage3(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k1 = k[1];
        double[] k2 = k[2];
        double w0 = w[0];
        double w1 = w[1];
        double w2 = w[2];
        for (int i = FIRST; i < END; i++) {
            out[i] = fma(hh[i], fma(w0, k0[i], fma(w1, k1[i], w2 * k2[i])), fma(c, hv[i], p[i]));
        }
    }

    /** out = p + c·hv + h²Σ w_j k_j over 4 stages. */
    static void stage4(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k1 = k[1];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double w0 = w[0];
        double w1 = w[1];
        double w2 = w[2];
        double w3 = w[3];
        for (int i = FIRST; i < END; i++) {
            out[i] = fma(hh[i], fma(w0, k0[i], fma(w1, k1[i], fma(w2, k2[i], w3 * k3[i]))), fma(c, hv[i], p[i]));
        }
    }

    /** out = p + c·hv + h²Σ w_j k_j over 5 stages. */
    static void stage5(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k1 = k[1];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double w0 = w[0];
        double w1 = w[1];
        double w2 = w[2];
        double w3 = w[3];
        double w4 = w[4];
        for (int i = FIRST; i < END; i++) {
            out[i] = fma(
                    hh[i],
                    fma(w0, k0[i], fma(w1, k1[i], fma(w2, k2[i], fma(w3, k3[i], w4 * k4[i])))),
                    fma(c, hv[i], p[i]));
        }
    }

    /** out = p + c·hv + h²Σ w_j k_j over 6 stages. */
    static void stage6(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k1 = k[1];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double[] k5 = k[5];
        double w0 = w[0];
        double w1 = w[1];
        double w2 = w[2];
        double w3 = w[3];
        double w4 = w[4];
        double w5 = w[5];
        for (int i = FIRST; i < END; i++) {
            out[i] = fma(
                    hh[i],
                    fma(w0, k0[i], fma(w1, k1[i], fma(w2, k2[i], fma(w3, k3[i], fma(w4, k4[i], w5 * k5[i]))))),
                    fma(c, hv[i], p[i]));
        }
    }

    /** out = p + c·hv + h²Σ w_j k_j over 7 stages. */
    static void stage7(double c, double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k1 = k[1];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double[] k5 = k[5];
        double[] k6 = k[6];
        double w0 = w[0];
        double w1 = w[1];
        double w2 = w[2];
        double w3 = w[3];
        double w4 = w[4];
        double w5 = w[5];
        double w6 = w[6];
        for (int i = FIRST; i < END; i++) {
            out[i] = fma(
                    hh[i],
                    fma(
                            w0,
                            k0[i],
                            fma(w1, k1[i], fma(w2, k2[i], fma(w3, k3[i], fma(w4, k4[i], fma(w5, k5[i], w6 * k6[i])))))),
                    fma(c, hv[i], p[i]));
        }
    }

    /** out = p + hv + h²Σ w_j k_j. */
    static void position(double[] w, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double[] k5 = k[5];
        double[] k6 = k[6];
        double w0 = w[0];
        double w2 = w[2];
        double w3 = w[3];
        double w4 = w[4];
        double w5 = w[5];
        double w6 = w[6];
        for (int i = FIRST; i < END; i++) {
            out[i] = fma(
                    hh[i],
                    fma(w0, k0[i], fma(w2, k2[i], fma(w3, k3[i], fma(w4, k4[i], fma(w5, k5[i], w6 * k6[i]))))),
                    p[i] + hv[i]);
        }
    }

    /** out = v + hΣ w_j k_j. */
    static void velocity(double[] w, double[] v, double[] h, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double[] k5 = k[5];
        double[] k6 = k[6];
        double[] k7 = k[7];
        double w0 = w[0];
        double w2 = w[2];
        double w3 = w[3];
        double w4 = w[4];
        double w5 = w[5];
        double w6 = w[6];
        double w7 = w[7];
        for (int i = FIRST; i < END; i++) {
            out[i] = fma(
                    h[i],
                    fma(
                            w0,
                            k0[i],
                            fma(w2, k2[i], fma(w3, k3[i], fma(w4, k4[i], fma(w5, k5[i], fma(w6, k6[i], w7 * k7[i])))))),
                    v[i]);
        }
    }

    /** out = Σ w_j k_j, without the last two stages. */
    static void positionError(double[] w, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double[] k5 = k[5];
        double[] k6 = k[6];
        double w0 = w[0];
        double w2 = w[2];
        double w3 = w[3];
        double w4 = w[4];
        double w5 = w[5];
        double w6 = w[6];
        for (int i = FIRST; i < END; i++) {
            out[i] = fma(w0, k0[i], fma(w2, k2[i], fma(w3, k3[i], fma(w4, k4[i], fma(w5, k5[i], w6 * k6[i])))));
        }
    }

    /** out = Σ w_j k_j. */
    static void velocityError(double[] w, double[][] k, double[] out) {
        double[] k0 = k[0];
        double[] k2 = k[2];
        double[] k3 = k[3];
        double[] k4 = k[4];
        double[] k5 = k[5];
        double[] k6 = k[6];
        double[] k7 = k[7];
        double[] k8 = k[8];
        double w0 = w[0];
        double w2 = w[2];
        double w3 = w[3];
        double w4 = w[4];
        double w5 = w[5];
        double w6 = w[6];
        double w7 = w[7];
        double w8 = w[8];
        for (int i = FIRST; i < END; i++) {
            out[i] = fma(
                    w0,
                    k0[i],
                    fma(
                            w2,
                            k2[i],
                            fma(
                                    w3,
                                    k3[i],
                                    fma(w4, k4[i], fma(w5, k5[i], fma(w6, k6[i], fma(w7, k7[i], w8 * k8[i])))))));
        }
    }
}

package io.grazing.scatter;

/**
 * Coefficients of RKN 8(6)9FM, an explicit Runge–Kutta–Nyström pair for ẍ = a(x): nine stages
 *
 * <pre>  k_i = a(x + c_i h ẋ + h² Σ_j a_ij k_j),
 *  x(t+h) = x + hẋ + h² Σ b_i k_i,   ẋ(t+h) = ẋ + h Σ b′_i k_i</pre>
 *
 * of order 8, with an embedded solution of order 6 whose difference is h²Σ e_i k_i and h Σ e′_i k_i. The last
 * stage is at the end of the step (a_9j = b_j) and is the first of the next: eight evaluations a step.
 *
 * <p>Dormand, El-Mikkawy, Prince: High-order embedded Runge–Kutta–Nyström formulae, IMA J. Numer. Anal. 7
 * (1987) 423. The order conditions are tested.
 */
final class NystromTableau {

    /** Stages, the one shared with the next step included. */
    static final int STAGES = 9;

    /** The one shared with the next step. */
    static final int LAST = STAGES - 1;

    /** Order of the embedded difference: it is of order h^7. */
    static final int ESTIMATE_ORDER = 7;

    private static final double[] C = {0.0, 1.0 / 20.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0, 1.0};

    private static final double[][] A = {
        {},
        {1.0 / 800.0},
        {1.0 / 600.0, 1.0 / 300.0},
        {9.0 / 200.0, -9.0 / 100.0, 9.0 / 100.0},
        {-66701.0 / 197352.0, 28325.0 / 32892.0, -2665.0 / 5482.0, 2170.0 / 24669.0},
        {
            227015747.0 / 304251000.0,
            -54897451.0 / 30425100.0,
            12942349.0 / 10141700.0,
            -9499.0 / 304251.0,
            539.0 / 9250.0
        },
        {
            -1131891597.0 / 901789000.0,
            41964921.0 / 12882700.0,
            -6663147.0 / 3220675.0,
            270954.0 / 644135.0,
            -108.0 / 5875.0,
            114.0 / 1645.0
        },
        {
            13836959.0 / 3667458.0,
            -17731450.0 / 1833729.0,
            1063919505.0 / 156478208.0,
            -33213845.0 / 39119552.0,
            13335.0 / 28544.0,
            -705.0 / 14272.0,
            1645.0 / 57088.0
        },
        {223.0 / 7938.0, 0.0, 1175.0 / 8064.0, 925.0 / 6048.0, 41.0 / 448.0, 925.0 / 14112.0, 1175.0 / 72576.0, 0.0}
    };

    private static final double[] VELOCITY = {
        223.0 / 7938.0,
        0.0,
        5875.0 / 36288.0,
        4625.0 / 21168.0,
        41.0 / 224.0,
        4625.0 / 21168.0,
        5875.0 / 36288.0,
        223.0 / 7938.0,
        0.0
    };

    private static final double[] POSITION_ERROR = {
        223.0 / 7938.0 - 7987313.0 / 109941300.0,
        0.0,
        1175.0 / 8064.0 - 1610737.0 / 44674560.0,
        925.0 / 6048.0 - 10023263.0 / 33505920.0,
        41.0 / 448.0 + 497221.0 / 12409600.0,
        925.0 / 14112.0 - 10023263.0 / 78180480.0,
        1175.0 / 72576.0 - 1610737.0 / 402071040.0,
        0.0,
        0.0
    };

    private static final double[] VELOCITY_ERROR = {
        223.0 / 7938.0 - 7987313.0 / 109941300.0,
        0.0,
        5875.0 / 36288.0 - 1610737.0 / 40207104.0,
        4625.0 / 21168.0 - 10023263.0 / 23454144.0,
        41.0 / 224.0 + 497221.0 / 6204800.0,
        4625.0 / 21168.0 - 10023263.0 / 23454144.0,
        5875.0 / 36288.0 - 1610737.0 / 40207104.0,
        223.0 / 7938.0 + 4251941.0 / 54970650.0,
        -3.0 / 20.0
    };

    private NystromTableau() {}

    /** c_i, stages counted from 0. */
    static double node(int i) {
        return C[i];
    }

    /** Row i of a_ij, stages counted from 0; row 8 is b. */
    static double[] weights(int i) {
        return A[i].clone();
    }

    /** b′_i. */
    static double[] velocity() {
        return VELOCITY.clone();
    }

    /** e_i. */
    static double[] positionError() {
        return POSITION_ERROR.clone();
    }

    /** e′_i. */
    static double[] velocityError() {
        return VELOCITY_ERROR.clone();
    }
}

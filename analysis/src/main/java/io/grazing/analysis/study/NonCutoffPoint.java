package io.grazing.analysis.study;

/**
 * Everything at one ε.
 *
 * @param operators ε^{−2/s}L_εψ(v₁), integrated and simulated
 * @param split the contributions of Q_ε and P_ε
 * @param bound the angles in Q_ε
 * @param kernel the kernel at one |w|
 */
record NonCutoffPoint(OperatorPoint operators, RegionSplit split, AngleBound bound, RescaledKernel kernel) {

    /** ε. */
    double epsilon() {
        return operators.epsilon();
    }
}

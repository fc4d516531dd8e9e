package io.grazing.table;

import java.util.Arrays;

/** Points (ρ, κ) with the outcomes of their trajectories. Mutable, one thread. */
final class TablePoints {

    double[] rho = new double[4096];
    double[] kappa = new double[4096];
    /** H. */
    double[] ratio = {};

    double[] energyDrift = {};
    double[] momentumDrift = {};
    private int size;

    int size() {
        return size;
    }

    void add(double impact, double strength) {
        if (size == rho.length) {
            rho = Arrays.copyOf(rho, 2 * size);
            kappa = Arrays.copyOf(kappa, 2 * size);
        }
        rho[size] = impact;
        kappa[size++] = strength;
    }

    void clear() {
        size = 0;
    }

    /** Makes room for outcomes. */
    void reserve() {
        if (ratio.length < size) {
            ratio = new double[rho.length];
            energyDrift = new double[rho.length];
            momentumDrift = new double[rho.length];
        }
    }
}

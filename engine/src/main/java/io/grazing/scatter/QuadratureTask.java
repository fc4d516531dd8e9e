package io.grazing.scatter;

/** The arrays of one call of {@link QuadratureLanes}: encounters, and where their deflections go. */
record QuadratureTask(double[] rho, double[] kappa, double[] theta, double[] supplement, double[] error) {}

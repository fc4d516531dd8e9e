/** The linearised Boltzmann and Landau operators at a point, for arbitrary functions of the velocity. */
package io.grazing.analysis.operator;

/** The certified surrogate: outcomes of encounters from polynomials that Newton trajectories were fitted by. */
package io.grazing.table;

/** Radial interaction potentials and their derivatives. */
package io.grazing.potential;

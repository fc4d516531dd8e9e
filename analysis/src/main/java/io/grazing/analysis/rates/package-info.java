/** Collision rates by spherical-harmonic degree, whatever their source. */
package io.grazing.analysis.rates;

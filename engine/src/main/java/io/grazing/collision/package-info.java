/** Encounters of two particles and their outcomes. */
package io.grazing.collision;

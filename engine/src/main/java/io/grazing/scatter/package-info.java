/** Ways to find the outcome of an encounter: Newton's equations, the quadrature (3.5), Born. */
package io.grazing.scatter;

/** Runs: blocks of encounters through integrators into tallies, serially or on a Disruptor ring. */
package io.grazing.pipeline;

/** JMH benchmarks of the engine. */
package io.grazing.benchmarks;

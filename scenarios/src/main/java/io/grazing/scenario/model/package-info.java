/** Scenario files: TOML read into immutable records, every fault of a file named with its place. */
package io.grazing.scenario.model;

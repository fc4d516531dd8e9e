/** The kinds of scenarios: what each adds to a file, what it costs, and how it is run. */
package io.grazing.scenario.kind;

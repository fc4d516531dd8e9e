/** The command line: parses, delegates, and maps failures to exit codes. */
package io.grazing.scenario.cli;

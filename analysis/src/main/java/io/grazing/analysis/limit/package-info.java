/** The exact kernel and its moments, the constants of the grazing limit, and the limit itself. */
package io.grazing.analysis.limit;

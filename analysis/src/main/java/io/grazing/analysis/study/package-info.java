/** Studies: a run, what was expected of it, and the verdict. */
package io.grazing.analysis.study;

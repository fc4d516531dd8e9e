/** The paper's numbered statements, each compared with what the engine measures. */
package io.grazing.analysis.audit;

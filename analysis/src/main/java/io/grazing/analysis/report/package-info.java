/** What a study leaves behind: result folder, tables, summary and figures. */
package io.grazing.analysis.report;

/** Comparisons and calibrations as text, Markdown, JSON and JUnit XML. */
@NullMarked
package org.trainmark.results.report.comparison;

import org.jspecify.annotations.NullMarked;

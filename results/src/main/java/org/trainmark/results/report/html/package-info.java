/** The report as one page that works offline. */
@NullMarked
package org.trainmark.results.report.html;

import org.jspecify.annotations.NullMarked;

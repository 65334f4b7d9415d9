/** The plots of a run: which there are, and which cells each shows. */
@NullMarked
package org.trainmark.results.report.plot;

import org.jspecify.annotations.NullMarked;

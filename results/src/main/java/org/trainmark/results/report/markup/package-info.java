/** Elements of HTML and SVG, with every text escaped. */
@NullMarked
package org.trainmark.results.report.markup;

import org.jspecify.annotations.NullMarked;

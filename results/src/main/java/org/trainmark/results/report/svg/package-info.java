/** Charts as SVG: scales, axes, lines, points and heat maps. */
@NullMarked
package org.trainmark.results.report.svg;

import org.jspecify.annotations.NullMarked;

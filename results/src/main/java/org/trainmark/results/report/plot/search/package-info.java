/** Pictures of a search: how it went, and what each part of its space does. */
@NullMarked
package org.trainmark.results.report.plot.search;

import org.jspecify.annotations.NullMarked;

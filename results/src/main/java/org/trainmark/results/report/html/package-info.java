/** Pages that work offline: the report of a run, and what any page is made of. */
@NullMarked
package org.trainmark.results.report.html;

import org.jspecify.annotations.NullMarked;

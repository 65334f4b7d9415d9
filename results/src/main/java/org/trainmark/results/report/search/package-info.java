/** What a search found, in sentences and tables. */
@NullMarked
package org.trainmark.results.report.search;

import org.jspecify.annotations.NullMarked;

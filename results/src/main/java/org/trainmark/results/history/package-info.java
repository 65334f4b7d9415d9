/** Runs over time: what is kept of each, by commit and machine class, and what changed from one to the next. */
@NullMarked
package org.trainmark.results.history;

import org.jspecify.annotations.NullMarked;

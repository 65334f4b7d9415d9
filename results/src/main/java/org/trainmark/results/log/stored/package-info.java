/** How trials, runs and findings are spelled in the files of a run, and what can be wrong with that. */
@NullMarked
package org.trainmark.results.log.stored;

import org.jspecify.annotations.NullMarked;

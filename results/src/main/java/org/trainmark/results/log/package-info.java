/** The append-only log of a run and the other files of its directory. */
@NullMarked
package org.trainmark.results.log;

import org.jspecify.annotations.NullMarked;

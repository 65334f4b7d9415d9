/** What became of trials: the facts that are kept, whichever engine made them. */
@NullMarked
package org.trainmark.results;

import org.jspecify.annotations.NullMarked;

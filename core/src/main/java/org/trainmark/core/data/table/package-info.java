/** Tables of comma-separated values and the like, as columns of numbers and words with a target. */
@NullMarked
package org.trainmark.core.data.table;

import org.jspecify.annotations.NullMarked;

/** How memory grows with the batch: what it is for, how much the next batch size needs, and which size is worth it. */
@NullMarked
package org.trainmark.results.memory;

import org.jspecify.annotations.NullMarked;

/** Which cell of a run to pick under limits, why not the others, and how sure that is. */
@NullMarked
package org.trainmark.results.recommend;

import org.jspecify.annotations.NullMarked;

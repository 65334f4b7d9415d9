/** One metric of one cell between two sides: how far apart, how sure, and the verdict. */
@NullMarked
package org.trainmark.results.compare.contrast;

import org.jspecify.annotations.NullMarked;

/** What a suite may choose from: axes, their values and their points. */
@NullMarked
package org.trainmark.bench.space;

import org.jspecify.annotations.NullMarked;

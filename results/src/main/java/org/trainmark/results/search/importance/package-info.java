/** How much of a quantity's variance over a space each part of the space explains. */
@NullMarked
package org.trainmark.results.search.importance;

import org.jspecify.annotations.NullMarked;

/** Engines against each other: who competes, and how many times as fast one is. */
@NullMarked
package org.trainmark.results.engines;

import org.jspecify.annotations.NullMarked;

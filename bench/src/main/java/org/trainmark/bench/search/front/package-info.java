/** Several losses at once: which places no other beats, and how much they cover together. */
@NullMarked
package org.trainmark.bench.search.front;

import org.jspecify.annotations.NullMarked;

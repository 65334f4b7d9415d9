/** The plan of a search: it proposes points, repeats what looks best, and confirms the winner. */
@NullMarked
package org.trainmark.bench.plan.search;

import org.jspecify.annotations.NullMarked;

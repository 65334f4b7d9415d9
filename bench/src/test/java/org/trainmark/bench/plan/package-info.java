/** Tests of plans, which need no fork. */
@NullMarked
package org.trainmark.bench.plan;

import org.jspecify.annotations.NullMarked;

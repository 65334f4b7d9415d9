@NullMarked
package org.trainmark.bench.plan.simulate;

import org.jspecify.annotations.NullMarked;

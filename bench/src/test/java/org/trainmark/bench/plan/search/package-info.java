@NullMarked
package org.trainmark.bench.plan.search;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.trainmark.bench.watch;

import org.jspecify.annotations.NullMarked;

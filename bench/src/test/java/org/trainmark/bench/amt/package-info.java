@NullMarked
package org.trainmark.bench.amt;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.trainmark.bench.git;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.trainmark.bench.cluster;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.trainmark.bench.page;

import org.jspecify.annotations.NullMarked;

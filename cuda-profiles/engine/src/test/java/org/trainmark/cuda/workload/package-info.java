/** Compares what this project trains with what PyTorch makes of the same. */
@NullMarked
package org.trainmark.cuda.workload;

import org.jspecify.annotations.NullMarked;

/** Slurm as what shares out the machines: by its own programs, of version 22.05 and later. */
@NullMarked
package org.trainmark.bench.cluster.slurm;

import org.jspecify.annotations.NullMarked;

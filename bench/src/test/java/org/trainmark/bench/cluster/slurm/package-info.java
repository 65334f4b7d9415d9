@NullMarked
package org.trainmark.bench.cluster.slurm;

import org.jspecify.annotations.NullMarked;

/** Runs on a cluster of made-up nodes on this machine. */
@NullMarked
package org.trainmark.bench.cli.cluster;

import org.jspecify.annotations.NullMarked;

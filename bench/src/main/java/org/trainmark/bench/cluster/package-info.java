/** Trials on other machines: blocks of them, what they and the run tell each other, and the worker that lets them. */
@NullMarked
package org.trainmark.bench.cluster;

import org.jspecify.annotations.NullMarked;

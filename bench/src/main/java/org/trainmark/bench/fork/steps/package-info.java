/** The times of a training's steps as they are kept, and what keeping them costs. */
@NullMarked
package org.trainmark.bench.fork.steps;

import org.jspecify.annotations.NullMarked;

/** Suites to start from: what a command writes for people to change. */
@NullMarked
package org.trainmark.bench.cli.init;

import org.jspecify.annotations.NullMarked;

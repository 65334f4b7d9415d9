/** The command that shows one training as it goes on, and has a person steer it. */
@NullMarked
package org.trainmark.bench.cli.watch;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.trainmark.bench.cli.watch;

import org.jspecify.annotations.NullMarked;

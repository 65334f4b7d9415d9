@NullMarked
package org.trainmark.bench.cli.history;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.trainmark.bench.cli.amt;

import org.jspecify.annotations.NullMarked;

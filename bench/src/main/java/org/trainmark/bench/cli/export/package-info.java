/** The command that writes runs in the formats of other tools. */
@NullMarked
package org.trainmark.bench.cli.export;

import org.jspecify.annotations.NullMarked;

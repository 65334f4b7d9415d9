/** What the command line says of itself: its help, what a wrong word may have meant, and a shell's completion. */
@NullMarked
package org.trainmark.bench.cli.help;

import org.jspecify.annotations.NullMarked;

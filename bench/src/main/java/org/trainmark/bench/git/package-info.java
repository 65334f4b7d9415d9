/** What git knows of the repository that commands are started in. */
@NullMarked
package org.trainmark.bench.git;

import org.jspecify.annotations.NullMarked;

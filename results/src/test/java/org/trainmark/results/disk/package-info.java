/** Tests of what puts files on disk. */
@NullMarked
package org.trainmark.results.disk;

import org.jspecify.annotations.NullMarked;

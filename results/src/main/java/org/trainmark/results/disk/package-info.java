/** How files are put on disk: whole, through no link, and by one process at a time. */
@NullMarked
package org.trainmark.results.disk;

import org.jspecify.annotations.NullMarked;

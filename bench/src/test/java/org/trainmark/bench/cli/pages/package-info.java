/** That the pages of this project say what its commands do. */
@NullMarked
package org.trainmark.bench.cli.pages;

import org.jspecify.annotations.NullMarked;

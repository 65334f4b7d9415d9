/** Tests of assertions on runs, which are made up and lie on a disk. */
@NullMarked
package org.trainmark.results.assertions;

import org.jspecify.annotations.NullMarked;

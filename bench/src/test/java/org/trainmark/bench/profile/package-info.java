/** Tests of profiles. */
@NullMarked
package org.trainmark.bench.profile;

import org.jspecify.annotations.NullMarked;

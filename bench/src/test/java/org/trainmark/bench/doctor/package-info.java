/** Tests of what the doctor finds. */
@NullMarked
package org.trainmark.bench.doctor;

import org.jspecify.annotations.NullMarked;

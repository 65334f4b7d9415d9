/** What is trained: networks, activations, losses and initial weights. */
@NullMarked
package org.trainmark.core.model;

import org.jspecify.annotations.NullMarked;

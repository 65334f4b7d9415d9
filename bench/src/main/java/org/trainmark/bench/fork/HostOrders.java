package org.trainmark.bench.fork;

import org.trainmark.core.train.Orders;
import org.trainmark.core.train.TrainingListener;

/** Orders of a trial's host, which hear how the training goes that they are for. */
interface HostOrders extends Orders, TrainingListener {}

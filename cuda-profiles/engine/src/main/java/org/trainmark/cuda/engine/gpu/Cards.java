package org.trainmark.cuda.engine.gpu;

import java.util.List;
import java.util.SortedMap;
import org.trainmark.core.engine.Device;

/** The cards of a machine. */
public interface Cards {

    /** Returns them all; never throws: one that cannot be used is listed with the reason. */
    List<Device> devices();

    /** Returns the versions of what drives them; empty where nothing does. */
    SortedMap<String, String> provenance();

    /**
     * Opens a card, with kernels for it.
     *
     * @param device one of {@link #devices}, without an obstacle
     */
    Accelerator open(Device device, Precision precision);
}

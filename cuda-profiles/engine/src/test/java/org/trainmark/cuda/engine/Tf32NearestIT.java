package org.trainmark.cuda.engine;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.trainmark.cuda.engine.driver.StandInDriver;

/** With factors that are rounded to 11 bits: kinder than {@link Tf32IT}, in which they are cut off. */
class Tf32NearestIT extends Tf32IT {

    @BeforeAll
    static void rounds() {
        StandInDriver.load().become(Map.of("tf32-nearest", 1L));
    }

    @AfterAll
    static void cutsOffAgain() {
        StandInDriver.load().become(Map.of());
    }
}

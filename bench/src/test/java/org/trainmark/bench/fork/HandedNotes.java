package org.trainmark.bench.fork;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.trainmark.results.Ending;

/** Notes of a trial, and the hand-off that they go to. */
abstract class HandedNotes {

    final Handoff handoff;
    final TrialNotes notes;

    HandedNotes(Path directory) {
        System.setProperty(Handoff.PROPERTY, directory.toString());
        handoff = new Handoff(directory);
        notes = new TrialNotes();
    }

    @AfterEach
    void beAJvmWithoutAHandoffAgain() {
        System.clearProperty(Handoff.PROPERTY);
    }

    final Ending ending() {
        return handoff.found().ending().orElseThrow();
    }
}

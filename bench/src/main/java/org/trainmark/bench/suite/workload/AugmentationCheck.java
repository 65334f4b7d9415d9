package org.trainmark.bench.suite.workload;

import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Shape;

/** What the features of a cell's data must be to be changed at random. */
final class AugmentationCheck {

    private AugmentationCheck() {}

    /** @param data what people call the data */
    static void check(CellProblems cell, String data, Shape shape, Augmentation augmentation) {
        String needsImages = " needs images, which " + data + " has not; "
                + (shape.isTokens() ? "leave it out" : "noise is for any data");
        if (augmentation.shift() > 0 && !shape.isImage()) {
            add(cell, needsImages, "shift");
        }
        if (augmentation.flip() && !shape.isImage()) {
            add(cell, needsImages, "flip");
        }
        if (augmentation.noise() > 0 && shape.isTokens()) {
            add(cell, " is for quantities, but " + data + " has tokens; leave it out", "noise");
        }
    }

    private static void add(CellProblems cell, String rule, String setting) {
        cell.add(setting + rule, Setting.AUGMENTATION.name(), setting);
    }
}

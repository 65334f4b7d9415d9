package org.trainmark.results.export;

import java.util.List;
import java.util.Optional;

/** The formats of other tools that there are. */
public final class Exports {

    /** Every format, those that most people have a reader of first. */
    public static final List<Export> ALL = List.of(
            new JmhExport(),
            new ActionExport(),
            new OtavaExport(),
            new TensorBoardExport(),
            new MlflowExport(),
            new HlogExport(),
            new OptunaExport(),
            new MlLogExport(),
            new OpenMetricsExport(),
            new BencherExport(),
            new PerfherderExport(),
            new ChromeTraceExport());

    private Exports() {}

    /** Returns the format of a name. */
    public static Optional<Export> named(String name) {
        return ALL.stream().filter(export -> export.name().equals(name)).findFirst();
    }
}

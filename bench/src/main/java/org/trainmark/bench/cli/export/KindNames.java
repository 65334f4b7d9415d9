package org.trainmark.bench.cli.export;

import java.util.ArrayList;
import org.trainmark.results.export.Export;
import org.trainmark.results.export.Exports;

/** The words for formats, for help and completion. */
final class KindNames extends ArrayList<String> {

    private static final long serialVersionUID = 1;

    KindNames() {
        super(Exports.ALL.stream().map(Export::name).toList());
    }
}

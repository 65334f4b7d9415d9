package org.trainmark.bench.suite;

import java.nio.file.Path;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.suite.workload.DataInspector;
import org.trainmark.bench.suite.yaml.Problems;

/**
 * What the reading of one suite needs throughout.
 *
 * @param directory what relative paths start from
 */
public record Context(Path directory, DataInspector inspector, Equipment equipment, Problems problems) {}

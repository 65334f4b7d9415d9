// Reads a log of step histograms by hdr-histogram-js: FILE.
import fs from "node:fs";
import { createRequire } from "node:module";

const hdr = createRequire(process.cwd() + "/")("hdr-histogram-js");
const reader = new hdr.HistogramLogReader(fs.readFileSync(process.argv[2], "utf8"));
let histograms = 0, steps = 0, first;
const tags = new Set();
for (let one = reader.nextIntervalHistogram(); one; one = reader.nextIntervalHistogram()) {
  histograms++;
  steps += Number(one.totalCount);
  tags.add(one.tag);
  first ??= new Date(one.startTimeStampMsec).toISOString().slice(0, 10);
}
if (histograms === 0) process.exit(1);
console.log(`${histograms} histograms, ${tags.size} tags, ${steps} steps, from ${first}`);

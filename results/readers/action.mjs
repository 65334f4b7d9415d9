// Reads exports by github-action-benchmark's own extractor: CHECKOUT TOOL FILE [LATER FILE]; of two, the largest ratio.
import { createRequire } from "node:module";

const [checkout, tool, before, after] = process.argv.slice(2);
const require = createRequire(checkout + "/dist/src/extract.js");
const github = require("@actions/github");
github.context.payload = {
  head_commit: { author: {}, committer: {}, id: "0", message: "", timestamp: new Date().toISOString(), url: "" },
};
const { extractResult } = require("./extract.js");
const read = (file) => extractResult({ tool, outputFilePath: file, githubToken: undefined, ref: undefined });
const one = await read(before);
const names = new Set(one.benches.map((bench) => bench.name));
let answer = `${one.benches.length} benches, ${names.size} names`;
if (after) {
  const other = new Map((await read(after)).benches.map((bench) => [bench.name, bench.value]));
  const speed = one.benches.filter((bench) => /throughput|sample-time/.test(bench.name));
  const ratios = speed.map((bench) =>
    tool === "customBiggerIsBetter" ? bench.value / other.get(bench.name) : other.get(bench.name) / bench.value);
  answer += `; 20 % slower: ratio ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
}
console.log(answer);

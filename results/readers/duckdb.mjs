// Runs the queries for DuckDB of results/README.md on the trials of a run: RUN.
import fs from "node:fs";
import { createRequire } from "node:module";

const page = fs.readFileSync(new URL("../README.md", import.meta.url), "utf8");
const sql = /```sql\n([^]*?)```/.exec(page)[1].replaceAll("results/published/quickstart", process.argv[2]);
const [cells, points] = sql.split(";");
const { DuckDBInstance } = createRequire(process.cwd() + "/")("@duckdb/node-api");
const connection = await (await DuckDBInstance.create()).connect();
const rows = async (query) => (await connection.runAndReadAll(query)).getRows();
const [[trials]] = await rows(`SELECT count(*) FROM read_json('${process.argv[2]}/trials.jsonl')`);
console.log(`${trials} trials, ${(await rows(cells)).length} cells, ${(await rows(points)).length} points of curves`);

import { readFileSync, writeFileSync } from "node:fs";

export type Row = Record<string, string>;

export function readCsv(path: string): Row[] {
  const [head, ...lines] = readFileSync(path, "utf8").replace(/^\uFEFF/, "").trim().split(/\r?\n/);
  const keys = (head ?? "").split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    if (cells.length !== keys.length) throw new Error(`${path}: ${cells.length} cells, ${keys.length} columns: ${line}`);
    return Object.fromEntries(keys.map((key, i) => [key, cells[i] ?? ""]));
  });
}

/** No cell of this data needs quoting; one that would is an error. */
export function writeCsv(path: string, keys: readonly string[], rows: readonly Row[]): void {
  const line = (row: Row): string =>
    keys
      .map((key) => {
        const cell = row[key] ?? "";
        if (/[",\r\n]/.test(cell)) throw new Error(`${path}: cell needs quoting: ${cell}`);
        return cell;
      })
      .join(",");
  writeFileSync(path, [keys.join(","), ...rows.map(line)].join("\n") + "\n");
}

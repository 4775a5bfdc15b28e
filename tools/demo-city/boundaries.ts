// Polygons by edge cancellation: an edge of the mesh is a border where the two cells differ.
import { writeFileSync } from "node:fs";
import { area, smooth, walk } from "./geometry.ts";
import type { Layout } from "./layout.ts";
import { CENTRE, CITY, DISTRICTS, EMBANKMENT_ROADS, MAIN_ROADS, type Point, STREAMS } from "./territory.ts";

const KM_LAT = 110.86;
const KM_LNG = 111.32 * Math.cos((CENTRE[1] * Math.PI) / 180);
const round5 = (v: number): number => Math.round(v * 1e5) / 1e5;

export function toLngLat(p: Point): [number, number] {
  return [round5(CENTRE[0] + p[0] / KM_LNG), round5(CENTRE[1] + p[1] / KM_LAT)];
}

type Ring = [number, number][];

/** Corner names shared by the (three) cells that meet there, so that borders match to the last digit. */
function cornerNames(layout: Layout): { names: string[][]; at: Map<string, Point> } {
  const at = new Map<string, Point>();
  const names = layout.cells.map((cell, i) =>
    (cell?.corners ?? []).map((corner, k) => {
      const n = cell!.facing.length;
      const key = [i, cell!.facing[(k + n - 1) % n]!, cell!.facing[k]!].sort((a, b) => a - b).join("/");
      if (!at.has(key)) at.set(key, corner);
      return key;
    }),
  );
  return { names, at };
}

function rings(layout: Layout, corners: ReturnType<typeof cornerNames>, cells: number[]): Ring[] {
  const inside = new Set(cells);
  const next = new Map<string, string>();
  for (const i of cells) {
    const cell = layout.cells[i]!;
    cell.facing.forEach((j, k) => {
      if (!inside.has(j)) next.set(corners.names[i]![k]!, corners.names[i]![(k + 1) % cell.facing.length]!);
    });
  }
  const out: Ring[] = [];
  while (next.size > 0) {
    const [start] = next.keys();
    const ring: Ring = [];
    for (let at = start!; next.has(at); ) {
      const p = toLngLat(corners.at.get(at)!);
      const last = ring.at(-1);
      if (!last || last[0] !== p[0] || last[1] !== p[1]) ring.push(p);
      const step = next.get(at)!;
      next.delete(at);
      at = step;
    }
    if (ring[0]!.join() === ring.at(-1)!.join()) ring.pop();
    if (ring.length >= 3) out.push(ring);
  }
  return out;
}

function geometry(list: Ring[]): object {
  const closed = (r: Ring): Ring => [...r, r[0]!];
  const outer = list.filter((r) => area(r) > 0);
  const holes = list.filter((r) => area(r) < 0);
  if (outer.length === 1) return { type: "Polygon", coordinates: [outer[0]!, ...holes].map(closed) };
  if (holes.length > 0) throw new Error("an area of several parts with holes");
  return { type: "MultiPolygon", coordinates: outer.map((r) => [closed(r)]) };
}

export type NamedLine = { name: string; alias: string; line: Point[] };

export function mainRoads(layout: Layout): NamedLine[] {
  const banks = EMBANKMENT_ROADS.map(([name, alias, off, top, bottom]) => ({
    name,
    alias,
    line: walk(layout.river.filter((p) => p[1] <= top && p[1] >= bottom), () => 0.8).map(({ p }): Point => [p[0] + off, p[1]]),
  }));
  return [...banks, ...MAIN_ROADS.map(([name, alias, line]) => ({ name, alias, line: smooth(line, 5) }))];
}

/** The river as the border of its two banks, so that it runs along the district borders. */
function riverLine(layout: Layout, corners: ReturnType<typeof cornerNames>): Ring {
  const side = (i: number): string => (layout.owner[i]! < 0 ? "" : layout.communities[layout.owner[i]!]!.street.side);
  const next = new Map<string, string>();
  layout.cells.forEach((cell, i) =>
    cell?.facing.forEach((j, k) => {
      if (side(i) === "west" && side(j) === "east") next.set(corners.names[i]![k]!, corners.names[i]![(k + 1) % cell.facing.length]!);
    }),
  );
  const ends = new Set(next.values());
  const line: Ring = [];
  for (let at: string | undefined = [...next.keys()].find((k) => !ends.has(k)); at; at = next.get(at)) line.push(toLngLat(corners.at.get(at)!));
  if (line.length !== next.size + 1) throw new Error(`the river is broken: ${line.length} of ${next.size + 1} corners`);
  return line[0]![1] > line.at(-1)![1] ? line : line.reverse();
}

export function writeBoundaries(path: string, layout: Layout): void {
  const corners = cornerNames(layout);
  const lines: string[] = [];
  const add = (properties: object, shape: object): void => {
    lines.push(JSON.stringify({ type: "Feature", properties, geometry: shape }));
  };
  const cellsOf = (test: (c: Layout["communities"][number]) => boolean): number[] => layout.communities.filter(test).flatMap((c) => c.cells);
  const polygon = (code: string, name: string, level: string, cells: number[]): void => add({ code, name, level }, geometry(rings(layout, corners, cells)));
  polygon(CITY.code, CITY.name, "city", cellsOf(() => true));
  DISTRICTS.forEach((d, i) => polygon(String(990101 + i), d.name, "district", cellsOf((c) => c.street.district === String(990101 + i))));
  for (const s of layout.streets) polygon(s.code, s.name, "street", cellsOf((c) => c.street === s));
  for (const c of layout.communities) polygon(c.code, c.name, "community", c.cells);
  const lineString = (line: readonly Point[]): object => ({ type: "LineString", coordinates: line });
  add({ code: "river-1", name: "澜江", kind: "river" }, lineString(riverLine(layout, corners)));
  STREAMS.forEach((s, i) => add({ code: `river-${i + 2}`, name: s.name, kind: "river" }, lineString(smooth(s.line, 6).map(toLngLat))));
  mainRoads(layout).forEach((r, i) => add({ code: `road-${i + 1}`, name: r.name, kind: "road" }, lineString(r.line.map(toLngLat))));
  writeFileSync(path, `{"type":"FeatureCollection","name":"demo-city","features":[\n${lines.join(",\n")}\n]}\n`);
}

// Checks the written demo city: node tools/demo-city/check-city.ts [folder]; exits 1 on any fault.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readCsv, type Row } from "./csv.ts";
import { area, inRing } from "./geometry.ts";
import { holdsAssignments } from "./people.ts";
import type { Point } from "./territory.ts";

const folder = process.argv[2] ?? join(import.meta.dirname, "../../policies/demo-city");
const faults: string[] = [];
const must = (ok: boolean, fault: string): void => {
  if (!ok) faults.push(fault);
};
const tally = (rows: Row[], key: string): string => JSON.stringify(Object.fromEntries([...Map.groupBy(rows, (r) => r[key]!)].map(([k, v]) => [k, v.length])));
const repeated = (list: string[]): string[] => [...new Set(list.filter((v, i) => list.indexOf(v) !== i))];

const units = readCsv(join(folder, "units.csv"));
const people = readCsv(join(folder, "people.csv"));
const places = readCsv(join(folder, "places.csv"));
const city = JSON.parse(readFileSync(join(folder, "city.json"), "utf8")) as { population: number };
type Feature = { properties: Record<string, string>; geometry: { type: string; coordinates: unknown } };
const features = (JSON.parse(readFileSync(join(folder, "boundaries.geojson"), "utf8")) as { features: Feature[] }).features;

// Units
const unitOf = new Map(units.map((u) => [u.code!, u]));
must(unitOf.size === units.length, `unit codes repeat: ${repeated(units.map((u) => u.code!))}`);
must(new Set(units.map((u) => u.name)).size === units.length, `unit names repeat: ${repeated(units.map((u) => u.name!))}`);
for (const u of units) {
  const parent = unitOf.get(u.parent_code!);
  must(u.level === "city" && u.kind === "government" ? u.parent_code === "" : parent !== undefined, `${u.code}: parent ${u.parent_code}`);
  must(unitOf.has(u.region_code!), `${u.code}: region ${u.region_code}`);
  must(u.line === "line" || u.code!.startsWith(parent?.level === "city" ? "9901" : u.parent_code!), `${u.code}: not under ${u.parent_code}`);
  must(u.alias!.split(";").every((a) => a !== u.name), `${u.code}: alias repeats the name`);
  const children = units.filter((c) => c.parent_code === u.code && c.line === "territory");
  if (u.line === "territory" && children.length > 0)
    must(children.reduce((sum, c) => sum + Number(c.population), 0) === Number(u.population), `${u.code}: population is not the sum of its parts`);
}
must(unitOf.get("990100")?.population === String(city.population), "city population");

// People
const account = new Set(people.map((p) => p.account));
must(account.size === people.length, `accounts repeat: ${repeated(people.map((p) => p.account!))}`);
must(new Set(people.map((p) => p.name)).size === people.length, "names repeat");
must(new Set(people.map((p) => p.phone)).size === people.length, "phones repeat");
const ROLES = "agent webAgent shiftLead dispatcher unitCoordinator handler unitReviewer centreReviewer callbackOfficer supervisor districtArbiter cityArbiter panelMember leader disciplineInspector knowledgeEditor analyst systemAdmin gridWorker monitor deputy".split(" ");
for (const p of people) {
  const posts = p.posts!.split(";");
  must(unitOf.has(p.unit_code!), `${p.account}: unit ${p.unit_code}`);
  must(/^1990000\d{4}$/.test(p.phone!) && /^[a-z0-9-]+$/.test(p.account!), `${p.account}: phone or account`);
  must(posts.every((r) => ROLES.includes(r)), `${p.account}: post ${p.posts}`);
  must(posts.filter((r) => ["handler", "callbackOfficer", "centreReviewer", "unitReviewer"].includes(r)).length <= 1, `${p.account}: duties not separate`);
  must(!(posts.includes("dispatcher") && posts.some((r) => r.endsWith("Arbiter"))), `${p.account}: dispatcher and arbiter`);
}
for (const role of ROLES) must(people.some((p) => p.posts!.split(";").includes(role)), `nobody is ${role}`);
for (const u of units.filter(holdsAssignments))
  for (const role of ["unitCoordinator", "handler", "unitReviewer"])
    must(people.some((p) => p.unit_code === u.code && p.posts!.split(";").includes(role)), `${u.code}: no ${role}`);

// Boundaries
const rings = new Map<string, Point[][]>();
const areas = { city: 0, district: 0, street: 0, community: 0 } as Record<string, number>;
for (const f of features.filter((x) => x.properties.level)) {
  const { code, name, level } = f.properties as { code: string; name: string; level: string };
  must(f.geometry.type === "Polygon", `${code} ${name}: ${f.geometry.type}`);
  const list = f.geometry.coordinates as Point[][];
  must(list.length === 1, `${code} ${name}: has a hole`);
  must(unitOf.get(code)?.short_name === name && unitOf.get(code)?.level === level, `${code} ${name}: no such unit`);
  rings.set(code, list);
  const grid = list[0]!.slice(0, -1).map((p): Point => [Math.round((p[0] - 112) * 1e5), Math.round((p[1] - 29) * 1e5)]);
  areas[level]! += area(grid);
  must(simple(grid), `${code} ${name}: border crosses itself`);
}
for (const level of ["district", "street", "community"]) must(areas[level] === areas.city, `${level} areas sum to ${areas[level]}, city ${areas.city}`);
for (const u of units.filter((x) => x.line === "territory" && x.kind !== "grid")) must(rings.has(u.code!), `${u.code}: no polygon`);
const within = (code: string, row: Row): boolean => inRing([Number(row.lng), Number(row.lat)], rings.get(code)?.[0] ?? []);
for (const u of units) must(within(u.kind === "grid" ? u.parent_code! : u.region_code!, u), `${u.code} ${u.name}: point outside its region`);

function simple(ring: Point[]): boolean {
  const turn = (a: Point, b: Point, c: Point): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  const n = ring.length;
  if (new Set(ring.map(String)).size !== n) return false;
  for (let i = 0; i < n; i++)
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      const [a, b, c, d] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[(j + 1) % n]!];
      if (turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)) return false;
    }
  return true;
}

// Places
must(new Set(places.map((p) => p.id)).size === places.length, "place ids repeat");
for (const p of places) must(within(p.community_code!, p), `${p.id} ${p.name}: outside ${p.community_code}`);
const single = places.filter((p) => p.kind !== "road");
must(new Set(single.map((p) => p.kind! + p.name!)).size === single.length, `names repeat: ${repeated(single.map((p) => `${p.kind} ${p.name}`))}`);
must(new Set(places.filter((p) => p.kind === "road").map((p) => p.name! + p.community_code)).size === places.length - single.length, "a road has two rows in one community");
const homes = Map.groupBy(places.filter((p) => p.kind === "estate" || p.kind === "building"), (p) => p.community_code!);
for (const u of units.filter((x) => x.level === "community")) must((homes.get(u.code!) ?? []).length >= 4, `${u.code} ${u.name}: ${(homes.get(u.code!) ?? []).length} homes`);

console.log("units", units.length, "level", tally(units, "level"), "kind", tally(units, "kind"));
console.log("people", people.length, "posts", tally(people, "posts"), "assignable units", units.filter(holdsAssignments).length);
console.log("places", places.length, tally(places, "kind"), "road names", new Set(places.filter((p) => p.kind === "road").map((p) => p.name)).size);
console.log("features", features.length, "lines", features.filter((f) => f.properties.kind).length, "grid areas", JSON.stringify(areas));
for (const file of ["city.json", "units.csv", "people.csv", "places.csv", "boundaries.geojson"]) console.log(file, statSync(join(folder, file)).size, "bytes");
must(statSync(join(folder, "boundaries.geojson")).size <= 900 * 1024, "boundaries.geojson over 900 KB");
for (const fault of faults.slice(0, 40)) console.error("FAULT", fault);
console.log(faults.length === 0 ? "no faults" : `${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;

import { toLngLat } from "./boundaries.ts";
import type { Row } from "./csv.ts";
import { cityUnitName, districtUnitName, type UnitName } from "./departments.ts";
import { distance } from "./geometry.ts";
import { type Community, districtCode, type Layout } from "./layout.ts";
import { type Random, stream } from "./random.ts";
import { CITY, DISTRICTS, type Point } from "./territory.ts";

export const UNIT_COLUMNS = ["code", "name", "short_name", "level", "kind", "line", "parent_code", "region_code", "department_key", "alias", "population", "lng", "lat", "is_active"];

export const STATIONS: readonly (readonly [string, string])[] = [
  ["intake", "话务受理组"], ["dispatch", "派单组"], ["review", "审核组"], ["callback", "回访组"], ["supervision", "督办组"],
];

/** A random point well inside a mesh cell, so that it stays inside after rounding. */
export function pointInCell(layout: Layout, cell: number, random: Random): Point {
  const corners = layout.cells[cell]!.corners;
  const seed = layout.seeds[cell]!;
  const k = random.int(0, corners.length - 1);
  const [a, b] = [corners[k]!, corners[(k + 1) % corners.length]!];
  const [t, u] = [random.next(), 0.85 * Math.sqrt(random.next())];
  const edge: Point = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  return [seed[0] + (edge[0] - seed[0]) * u, seed[1] + (edge[1] - seed[1]) * u];
}

/** Splits a whole number into shares that add up to it. */
function split(total: number, weights: number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let used = 0;
  let seen = 0;
  return weights.map((w) => {
    seen += w;
    const upTo = Math.round((total * seen) / sum);
    const share = upTo - used;
    used = upTo;
    return share;
  });
}

const ORDINALS = "一二三四五六七八九";

export function buildUnits(layout: Layout, kinds: Row[]): Row[] {
  const random = stream("units");
  const { communities } = layout;
  const distanceOut = (c: Community): number => Math.hypot(...layout.seeds[c.heart]!);
  const people = split(
    CITY.population,
    communities.map((c) => (c.isVillage ? 2400 : c.street.isTown ? 4200 : Math.max(7000, 13000 - 420 * distanceOut(c))) * (0.75 + random.next() * 0.5)),
  );
  const populationOf = (test: (c: Community) => boolean): number => communities.reduce((sum, c, i) => sum + (test(c) ? people[i]! : 0), 0);
  const rows: Row[] = [];
  const add = (code: string, names: UnitName, rest: { level: string; kind: string; line: string; parent: string; region: string; key?: string; population?: number; at: Point }): void => {
    const [lng, lat] = toLngLat(rest.at);
    const alias = [...new Set(names.alias)].filter((a) => a !== names.name && a !== names.short);
    rows.push({
      code, name: names.name, short_name: names.short, level: rest.level, kind: rest.kind, line: rest.line, parent_code: rest.parent, region_code: rest.region,
      department_key: rest.key ?? "", alias: alias.join(";"), population: rest.population === undefined ? "" : String(rest.population), lng: lng.toFixed(5), lat: lat.toFixed(5), is_active: "1",
    });
  };
  const somewhere = (pool: Community[]): Point => pointInCell(layout, random.pick(random.pick(pool).cells), random);
  const inStreets = (...names: string[]): Community[] => communities.filter((c) => names.includes(c.street.name));

  const core = inStreets("府前街道", "鼓楼街道", "晓阳街道", "西津街道", "学府街道", "站前街道");
  add(CITY.code, { name: "临澜市人民政府", short: CITY.name, alias: ["市政府", "市人民政府", "临澜"] }, { level: "city", kind: "government", line: "territory", parent: "", region: CITY.code, population: CITY.population, at: somewhere(inStreets("府前街道")) });
  for (const kind of kinds) {
    if (kind.kind === "territory") continue;
    const key = kind.key!;
    const code = `${CITY.code}-${key}`;
    const at = somewhere(core);
    add(code, cityUnitName(key, kind.name!), { level: "city", kind: kind.kind!, line: "line", parent: CITY.code, region: CITY.code, key, at });
    if (key !== "hotline-centre") continue;
    for (const [id, name] of STATIONS)
      add(`${code}-${id}`, { name: `临澜市政务服务便民热线中心${name}`, short: name, alias: [`热线中心${name}`] }, { level: "city", kind: "station", line: "line", parent: code, region: CITY.code, key, at });
  }
  DISTRICTS.forEach((d, i) => {
    const code = districtCode(i);
    const seat = communities.filter((c) => c.street.code === `${code}001`);
    const isNew = d.name.endsWith("新区");
    const title = isNew ? "管理委员会" : "人民政府";
    const short = d.name.endsWith("县") ? "县政府" : isNew ? "新区管委会" : `${d.stem}区政府`;
    add(code, { name: d.name + title, short: d.name, alias: [short, `${d.name}${isNew ? "管委会" : "政府"}`, isNew ? "新区" : d.stem] }, { level: "district", kind: "government", line: "territory", parent: CITY.code, region: code, population: populationOf((c) => c.street.district === code), at: somewhere(seat) });
    for (const kind of kinds) {
      if (kind.has_district_bureau !== "1") continue;
      add(`${code}-${kind.key}`, districtUnitName(kind.key!, kind.name!, d.name, d.stem), { level: "district", kind: kind.kind!, line: "line", parent: code, region: code, key: kind.key!, at: somewhere(seat) });
    }
  });
  for (const s of layout.streets) {
    const heart = communities.filter((c) => c.street === s)[0]!;
    const office = s.isTown ? `${s.name}人民政府` : `${s.name}办事处`;
    const alias = s.isTown ? [`${s.name}政府`] : [`${s.stem}街办`, `${s.stem}街道办`, `${s.stem}街`];
    add(s.code, { name: office, short: s.name, alias }, { level: "street", kind: s.isTown ? "town" : "street", line: "territory", parent: s.district, region: s.code, key: "street-office", population: populationOf((c) => c.street === s), at: layout.seeds[heart.heart]! });
  }
  communities.forEach((c) => {
    const committee = c.isVillage ? "村民委员会" : "社区居民委员会";
    const alias = c.isVillage ? [`${c.stem}村委会`, `${c.stem}村委`] : [`${c.stem}社区居委会`, `${c.stem}居委会`, `${c.stem}居委`];
    add(c.code, { name: c.stem + committee, short: c.name, alias }, { level: "community", kind: c.isVillage ? "village" : "community", line: "territory", parent: c.street.code, region: c.code, population: people[communities.indexOf(c)]!, at: layout.seeds[c.heart]! });
  });
  communities.forEach((c, i) => {
    const count = c.isVillage ? random.int(2, 3) : c.street.isTown ? 3 : random.int(3, 5);
    // Spread the grids' points over the community's cells: each next one is the farthest from those chosen.
    const spots = [c.heart];
    while (spots.length < count) {
      const gap = (cell: number): number => Math.min(...spots.map((s) => distance(layout.seeds[s]!, layout.seeds[cell]!)));
      spots.push(c.cells.reduce((a, b) => (gap(a) >= gap(b) ? a : b)));
    }
    const shares = split(people[i]!, spots.map(() => 0.8 + random.next() * 0.4));
    spots.forEach((cell, g) => {
      const at: Point = gapFree(spots, g) ? layout.seeds[cell]! : pointInCell(layout, cell, random);
      const name = `${c.name}第${ORDINALS[g]}网格`;
      add(c.code + String(g + 1).padStart(2, "0"), { name, short: name, alias: [`${c.stem}${g + 1}网格`] }, { level: "grid", kind: "grid", line: "territory", parent: c.code, region: c.code + String(g + 1).padStart(2, "0"), population: shares[g]!, at });
    });
  });
  return rows;
}

const gapFree = (spots: number[], g: number): boolean => spots.indexOf(spots[g]!) === g;

import { mainRoads, toLngLat } from "./boundaries.ts";
import type { Row } from "./csv.ts";
import { distance, smooth, walk } from "./geometry.ts";
import type { Community, Layout } from "./layout.ts";
import * as N from "./names.ts";
import { stream } from "./random.ts";
import { DISTRICTS, METRO, type Point } from "./territory.ts";
import { pointInCell } from "./units.ts";

export const PLACE_COLUMNS = ["id", "name", "alias", "kind", "community_code", "lng", "lat"];

export function buildPlaces(layout: Layout): Row[] {
  const { communities, seeds } = layout;
  const rows: Row[] = [];
  const add = (name: string, alias: string, kind: string, community: Community, at: Point): void => {
    const [lng, lat] = toLngLat(at);
    rows.push({ id: `P${String(rows.length + 1).padStart(5, "0")}`, name, alias, kind, community_code: community.code, lng: lng.toFixed(5), lat: lat.toFixed(5) });
  };
  const ofStreet = new Map(layout.streets.map((s) => [s.name, communities.filter((c) => c.street === s)]));
  const cellAt = (p: Point): number => {
    let best = 0;
    for (let i = 1; i < seeds.length; i++) if (distance(p, seeds[i]!) < distance(p, seeds[best]!)) best = i;
    return best;
  };

  for (const c of communities) add(c.name, c.isVillage ? `${c.stem}村委会` : `${c.stem}社区居委会`, c.isVillage ? "village" : "community", c, seeds[c.heart]!);
  addHomes();
  const roads = addRoads();
  const listed = (list: string[], kind: string): void => {
    const random = stream(`list ${kind}`);
    for (const [name, street, alias, spot] of list.map((e) => e.split("|"))) {
      const options = ofStreet.get(street!);
      if (!options) throw new Error(`${name}: no street ${street}`);
      if (spot) {
        const [x = 0, y = 0] = spot.split(":").map(Number);
        const cell = cellAt([x, y]);
        const c = communities[layout.owner[cell]!]!;
        if (c.street.name !== street) throw new Error(`${name}: ${spot} lies in ${c.street.name}`);
        add(name!, alias!, kind, c, seeds[cell]!);
        continue;
      }
      // A place named after a community stands in it.
      const own = options.find((c) => c.stem.length >= 2 && name!.includes(c.stem) && c.stem !== c.street.stem);
      const c = own ?? random.pick(options.filter((o) => !o.isVillage).length > 0 ? options.filter((o) => !o.isVillage) : options);
      add(name!, alias ?? "", kind, c, pointInCell(layout, random.pick(c.cells), random));
    }
  };
  listed(N.SCHOOLS, "school");
  addLocalServices();
  listed(N.HOSPITALS, "hospital");
  listed(N.MARKETS, "market");
  listed(N.PARKS, "park");
  addMetro();
  addBusStops();
  listed(N.COMPANIES, "company");
  listed(N.LANDMARKS, "landmark");
  return rows;

  function addHomes(): void {
    const random = stream("homes");
    const plain = N.ESTATE_STEMS.flatMap((s) => (N.COMPLETE_ESTATES.has(s) ? [s] : random.shuffle(N.ESTATE_ENDINGS.filter((e) => ![...e].some((ch) => s.includes(ch)) && !/[苑园府湾]$/.test(s))).slice(0, 5).map((e) => s + e)));
    const modern = random.shuffle([...new Set(plain)]);
    const dorms = random.shuffle([...new Set(N.WORK_UNITS)].flatMap((u, i) => [0, 2].map((k) => u + N.DORM_ENDINGS[(i + k) % N.DORM_ENDINGS.length]!)));
    const buildings = random.shuffle(N.BUILDING_STEMS.map((s, i) => s + N.BUILDING_ENDINGS[(i * 3 + s.length) % N.BUILDING_ENDINGS.length]!));
    const hamlets = random.shuffle(N.HAMLET_HEADS.flatMap((h) => random.shuffle(N.HAMLET_ENDINGS).slice(0, 8).map((e) => h + e)));
    const phases = ["一期", "二期", "三期"];
    const taken = new Set<string>();
    const place = (name: string, alias: string, kind: string, c: Community): void => {
      if (taken.has(name)) throw new Error(`place name used twice: ${name}`);
      taken.add(name);
      add(name, alias, kind, c, pointInCell(layout, random.pick(c.cells), random));
    };
    for (const c of communities) {
      if (c.isVillage) {
        place(`${c.name}党群服务中心`, `${c.stem}村部`, "building", c);
        for (let i = 0; i < 3; i++) {
          const hamlet = hamlets.pop()!;
          place(hamlet, `${c.stem}村${hamlet}`, "estate", c);
        }
        continue;
      }
      const old = ["澜东", "澜西"].some((s) => DISTRICTS.find((d) => d.stem === s)!.streets.some(([name]) => name === c.street.name));
      let count = c.street.isTown || random.next() < 0.75 ? 4 : 5;
      const local = c.stem + random.pick(/[村里街]|小区/.test(c.stem) ? ["小区", "住宅区"] : c.street.isTown ? ["安置小区", "新村小区", "家园"] : old ? ["里", "小区", "住宅区"] : ["家园", "小区", "安置小区"]);
      place(local, c.stem.endsWith("村") ? c.stem : `${c.stem}${old ? "老小区" : "安置房"}`, "estate", c);
      count--;
      if ((old || random.next() < 0.2) && dorms.length > 0) {
        const dorm = dorms.pop()!;
        const unit = dorm.replace(/(家属院|宿舍|家属楼|职工新村|家属区)$/, "");
        place(dorm, [`${unit}家属区`, `${unit}老宿舍`].filter((a) => a !== dorm).join(";"), "estate", c);
        count--;
      }
      if (random.next() < 0.28 && buildings.length > 0) {
        place(buildings.pop()!, "", "building", c);
        count--;
      }
      while (count > 0) {
        const name = modern.pop();
        if (!name) throw new Error("the list of estates ran out");
        const parts = count >= 2 && random.next() < 0.22 ? (count >= 3 && random.next() < 0.3 ? 3 : 2) : 1;
        const short = N.ESTATE_STEMS.find((s) => name.startsWith(s) && name !== s && s.length >= 2);
        for (let k = 0; k < parts; k++) place(parts > 1 ? name + phases[k]! : name, parts > 1 ? [name, `${short ?? name}${phases[k]!}`].filter((a) => a !== name + phases[k]!).join(";") : "", "estate", c);
        count -= parts;
      }
    }
  }

  /** One row for each community a road passes; returns which roads pass each community. */
  function addRoads(): Map<Community, string[]> {
    const random = stream("roads");
    const passing = new Map<Community, string[]>();
    const lay = (name: string, alias: string, line: readonly Point[], least: number, only?: (c: Community) => boolean): number => {
      const runs = new Map<Community, number[]>();
      for (const { p } of walk(line, () => 0.12)) {
        const cell = cellAt(p);
        const c = communities[layout.owner[cell]!];
        if (c && (only?.(c) ?? true)) runs.set(c, [...(runs.get(c) ?? []), cell]);
      }
      const long = [...runs].filter(([, cells]) => cells.length >= least);
      for (const [c, cells] of long) {
        add(name, alias, "road", c, pointInCell(layout, cells[cells.length >> 1]!, random));
        passing.set(c, [...(passing.get(c) ?? []), name]);
      }
      return long.length;
    };
    for (const r of mainRoads(layout)) lay(r.name, r.alias, r.line, 5);
    const urban = new Set(N.URBAN_ROADS);
    const town = new Set(N.TOWN_ROADS);
    const spare: string[] = [];
    for (const name of [...urban, ...town]) {
      // A road named after a community starts there; the others go wherever roads are few.
      const stem = name.replace(/[路街]$/, "");
      const home = communities.find((c) => c.stem === stem || c.stem === name || c.stem === `${stem}街`) ?? communities.find((c) => c.stem.startsWith(stem));
      if (!home) spare.push(name);
      else local(name, home);
    }
    for (const name of random.shuffle(spare)) {
      const wanted = town.has(name);
      const options = communities.filter((c) => c.street.isTown === wanted && !c.isVillage);
      const few = Math.min(...options.map((c) => (passing.get(c) ?? []).length));
      local(name, random.pick(options.filter((c) => (passing.get(c) ?? []).length === few)));
    }
    return passing;

    function local(name: string, home: Community): void {
      const near = communities
        .filter((c) => c.street === home.street && c !== home)
        .sort((a, b) => distance(seeds[a.heart]!, seeds[home.heart]!) - distance(seeds[b.heart]!, seeds[home.heart]!))
        .slice(0, 4);
      const away = seeds[random.pick(near).heart]!;
      const at = seeds[home.heart]!;
      // From a little behind the home's heart on towards the neighbour's.
      const back: Point = [at[0] - (away[0] - at[0]) * 0.35, at[1] - (away[1] - at[1]) * 0.35];
      const on: Point = [at[0] + (away[0] - at[0]) * 0.92, at[1] + (away[1] - at[1]) * 0.92];
      const laid = lay(name, "", [back, at, on], 5, (c) => c.street === home.street);
      if (laid === 0) throw new Error(`${name} passes nothing`);
    }
  }

  function addLocalServices(): void {
    const random = stream("services");
    const at = (c: Community): Point => pointInCell(layout, random.pick(c.cells), random);
    const cityPrefix = (c: Community): string => DISTRICTS[Number(c.street.district) - 990101]!.name;
    for (const s of layout.streets) {
      const all = ofStreet.get(s.name)!;
      const urban = all.filter((c) => !c.isVillage);
      const heart = all[0]!;
      if (s.isTown) {
        add(`${s.name}中心小学`, `${s.stem}小学`, "school", heart, at(heart));
        add(`${s.name}初级中学`, `${s.stem}中学`, "school", heart, at(heart));
        add(`${s.name}中心幼儿园`, `${s.stem}幼儿园`, "school", heart, at(heart));
        add(`${s.name}卫生院`, `${s.stem}卫生院`, "hospital", heart, at(heart));
        add(`${s.name}农贸市场`, `${s.stem}菜市场`, "market", heart, at(heart));
        const village = random.pick(all.filter((c) => c.isVillage));
        add(`${village.stem}村小学`, `${village.stem}小学`, "school", village, at(village));
        add(`${village.stem}村卫生室`, "", "hospital", village, at(village));
        continue;
      }
      add(`${s.stem}街道社区卫生服务中心`, `${s.stem}卫生服务中心;${s.stem}社区医院`, "hospital", heart, at(heart));
      add(`${s.stem}农贸市场`, `${s.stem}菜市场`, "market", heart, at(heart));
      add(`${s.stem}中学`, `${cityPrefix(heart)}${s.stem}中学`, "school", heart, at(heart));
      const mix = random.shuffle(urban);
      mix.slice(0, 4).forEach((c) => add(`${c.stem}小学`, `${cityPrefix(c)}${c.stem}小学`, "school", c, at(c)));
      mix.slice(2, 4).forEach((c) => add(`${c.stem}幼儿园`, "", "school", c, at(c)));
      mix.slice(4, 6).filter((c) => c !== heart).forEach((c) => add(`${c.stem}菜市场`, `${c.stem}生鲜市场`, "market", c, at(c)));
      mix.slice(5, 6).forEach((c) => add(`${c.stem}社区卫生服务站`, `${c.stem}卫生站`, "hospital", c, at(c)));
      mix.slice(6, 8).forEach((c) => add(`${c.stem}口袋公园`, `${c.stem}小游园`, "park", c, at(c)));
    }
  }

  function addMetro(): void {
    const random = stream("metro");
    for (const line of METRO) {
      const path = smooth(line.line, 12);
      const length = path.slice(1).reduce((sum, p, i) => sum + distance(path[i]!, p), 0);
      const stops = walk(path, () => length / (line.count - 0.5));
      const used = new Set<string>();
      stops.slice(0, line.count).forEach(({ p }, i) => {
        const cell = cellAt(p);
        const c = communities[layout.owner[cell]!]!;
        const name = line.named[i] ?? (used.has(c.stem) ? `${c.stem}东` : c.stem);
        const full = name.endsWith("站") ? name : `${name}站`;
        used.add(c.stem);
        add(full, `地铁${full};${line.name}${full}`, "metroStation", c, pointInCell(layout, cell, random));
      });
    }
  }

  function addBusStops(): void {
    const random = stream("bus");
    const known = rows.filter((r) => r.kind === "estate" || r.kind === "school" || r.kind === "market" || r.kind === "hospital");
    const used = new Set<string>();
    for (const c of random.shuffle(communities)) {
      if (used.size >= 150) break;
      const passing = random.shuffle([...new Set(roads.get(c) ?? [])]);
      const near = known.filter((r) => r.community_code === c.code && !/[一二三]期$/.test(r.name!));
      const names: string[] = [];
      if (passing.length >= 2) names.push(`${passing[0]}${passing[1]}口`);
      else if (near.length > 0) names.push(random.pick(near).name!);
      const name = c.isVillage ? `${c.stem}村` : names[0] ?? c.stem;
      const stop = `${name}公交站`;
      if (used.has(stop)) continue;
      used.add(stop);
      add(stop, `${name}站;${name}车站`, "busStop", c, pointInCell(layout, random.pick(c.cells), random));
    }
  }
}

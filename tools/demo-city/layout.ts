// From anchors to cells: a fine Voronoi mesh whose cells are dealt to streets and communities,
// so that neighbouring areas share their borders exactly and follow the river and the outline.
import { type Cell, distance, inRing, smooth, voronoi, walk } from "./geometry.ts";
import { stream } from "./random.ts";
import { DISTRICTS, OUTLINE, type Point, RIVER, type Side } from "./territory.ts";

export type Street = { code: string; name: string; stem: string; isTown: boolean; district: string; side: Side; anchor: Point };
export type Community = { code: string; name: string; stem: string; isVillage: boolean; street: Street; cells: number[]; heart: number };
export type Layout = {
  seeds: Point[];
  cells: (Cell | undefined)[];
  owner: Int32Array; // community index of each mesh cell, -1 outside
  streets: Street[];
  communities: Community[];
  river: Point[];
};

const spacing = (p: Point): number => Math.min(1.05, 0.3 + 0.042 * Math.max(0, Math.hypot(p[0], p[1]) - 5.5));

export function districtCode(i: number): string {
  return String(990101 + i);
}

export function buildLayout(): Layout {
  const random = stream("mesh");
  const outline = smooth(OUTLINE, 8, true);
  const river = smooth(RIVER, 40);
  const sideOf = (p: Point): Side => {
    let k = 0;
    while (k < river.length - 2 && river[k + 1]![1] > p[1]) k++;
    const [a, b] = [river[k]!, river[k + 1]!];
    return p[0] < a[0] + ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) ? "west" : "east";
  };

  const seeds: Point[] = [];
  const bins = new Map<string, Point[]>();
  const bin = (v: number): number => Math.floor(v / 1.1);
  const clear = (p: Point, gap: number): boolean => {
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (const q of bins.get(`${bin(p[0]) + i},${bin(p[1]) + j}`) ?? []) if (distance(p, q) < gap) return false;
    return true;
  };
  const add = (p: Point): void => {
    seeds.push(p);
    const key = `${bin(p[0])},${bin(p[1])}`;
    bins.set(key, [...(bins.get(key) ?? []), p]);
  };
  const jitter = (): number => (random.next() - 0.5) * 0.02;
  const pairs = (line: readonly Point[]): void => {
    for (const { p, dir } of walk(line, (q) => spacing(q) * 0.9)) {
      const off = spacing(p) * 0.34;
      const twins: Point[] = [1, -1].map((s) => [p[0] - dir[1] * off * s + jitter(), p[1] + dir[0] * off * s + jitter()]);
      if (twins.every((t) => clear(t, off * 1.5))) twins.forEach(add);
    }
  };
  pairs(river);
  pairs([...outline, outline[0]!]);
  for (let tries = 0; tries < 90000; tries++) {
    const p: Point = [random.next() * 62 - 31, random.next() * 54 - 27];
    if (inRing(p, outline) && clear(p, spacing(p) * 0.86)) add(p);
  }
  const inside = seeds.map((s) => inRing(s, outline));
  const cells = voronoi(seeds, (i) => inside[i]!, (p) => spacing(p) * 5);

  const streets: Street[] = [];
  const lists: { urban: string[]; rural: string[] }[] = [];
  DISTRICTS.forEach((d, i) =>
    d.streets.forEach(([name, x, y, urban, rural], k) => {
      const isTown = !name.endsWith("街道");
      const stem = name.replace(/(街道|镇|乡)$/, "");
      streets.push({ code: districtCode(i) + String(k + 1).padStart(3, "0"), name, stem, isTown, district: districtCode(i), side: d.side, anchor: [x, y] });
      lists.push({ urban: urban.split(" ").filter(Boolean), rural: rural.split(" ").filter(Boolean) });
    }),
  );

  // A gentle bend of the plane keeps street borders from running straight.
  const bend = (p: Point): Point => {
    const k = Math.min(1, Math.hypot(p[0], p[1]) / 18) * 1.1 + 0.12;
    return [p[0] + k * Math.sin(p[1] * 0.55 + 1.3) + 0.3 * k * Math.sin(p[1] * 1.7), p[1] + k * Math.sin(p[0] * 0.5 + 0.4) + 0.3 * k * Math.sin(p[0] * 1.9)];
  };
  const bentAnchor = streets.map((s) => bend(s.anchor));
  const streetOf = seeds.map((seed, i) => {
    if (!inside[i]) return -1;
    const side = sideOf(seed);
    const b = bend(seed);
    let best = -1;
    streets.forEach((s, k) => {
      if (s.side === side && (best < 0 || distance(b, bentAnchor[k]!) < distance(b, bentAnchor[best]!))) best = k;
    });
    return best;
  });
  joinUp(streetOf, cells, (a, b) => sideOf(seeds[a]!) === sideOf(seeds[b]!));

  const communities: Community[] = [];
  const owner = new Int32Array(seeds.length).fill(-1);
  streets.forEach((street, k) => {
    const mine = seeds.flatMap((_, i) => (streetOf[i] === k ? [i] : []));
    const { urban, rural } = lists[k]!;
    const groups = cluster(mine, seeds, street, urban.length + rural.length, cells);
    groups.sort((a, b) => a.far - b.far);
    groups.forEach((group, g) => {
      const isVillage = g >= urban.length;
      const stem = isVillage ? rural[g - urban.length]! : urban[g]!;
      const serial = isVillage ? 201 + g - urban.length : 1 + g;
      const heart = group.cells.reduce((a, b) => (distance(seeds[a]!, group.at) <= distance(seeds[b]!, group.at) ? a : b));
      for (const c of group.cells) owner[c] = communities.length;
      communities.push({ code: street.code + String(serial).padStart(3, "0"), name: stem + (isVillage ? "村" : "社区"), stem, isVillage, street, cells: group.cells, heart });
    });
  });
  return { seeds, cells, owner, streets, communities, river };
}

type Group = { at: Point; far: number; cells: number[] };

/** Weighted k-means of a street's mesh cells: small communities at its heart, wide villages at its edge. */
function cluster(mine: number[], seeds: Point[], street: Street, count: number, cells: (Cell | undefined)[]): Group[] {
  const random = stream(`cluster ${street.code}`);
  const reach = Math.max(...mine.map((i) => distance(seeds[i]!, street.anchor)));
  const weight = mine.map((i) => {
    const d = distance(seeds[i]!, street.anchor) / reach;
    return street.isTown ? 1 / (0.12 + d * d) : 1 / (0.9 + d);
  });
  let best: Point[] = [];
  let bestScore = Infinity;
  for (let attempt = 0; attempt < 12; attempt++) {
    const hearts: Point[] = [seeds[random.pick(mine)]!];
    while (hearts.length < count) {
      const options = Array.from({ length: 6 }, () => seeds[random.pick(mine)]!);
      const gap = (p: Point): number => Math.min(...hearts.map((h) => distance(h, p)));
      hearts.push(options.reduce((a, b) => (gap(a) >= gap(b) ? a : b)));
    }
    let sizes: number[] = [];
    let score = 0;
    for (let round = 0; round < 25; round++) {
      const sums = hearts.map(() => [0, 0, 0] as [number, number, number]);
      sizes = hearts.map(() => 0);
      score = 0;
      mine.forEach((i, m) => {
        const k = nearest(seeds[i]!, hearts);
        const w = weight[m]!;
        score += w * distance(seeds[i]!, hearts[k]!) ** 2;
        sizes[k]!++;
        sums[k]![0] += w * seeds[i]![0];
        sums[k]![1] += w * seeds[i]![1];
        sums[k]![2] += w;
      });
      hearts.forEach((h, k) => (hearts[k] = sums[k]![2] > 0 ? [sums[k]![0] / sums[k]![2], sums[k]![1] / sums[k]![2]] : h));
    }
    if (Math.min(...sizes) < 4) score += 1e6;
    if (score < bestScore) [best, bestScore] = [hearts, score];
  }
  const label = new Array<number>(seeds.length).fill(-1);
  for (const i of mine) label[i] = nearest(seeds[i]!, best);
  joinUp(label, cells, () => true);
  return best.map((at, k) => ({ at, far: distance(at, street.anchor), cells: mine.filter((i) => label[i] === k) }));
}

function nearest(p: Point, list: readonly Point[]): number {
  let best = 0;
  for (let k = 1; k < list.length; k++) if (distance(p, list[k]!) < distance(p, list[best]!)) best = k;
  return best;
}

/** Hands cells cut off from the main body of their area to the area that surrounds them. */
function joinUp(label: number[], cells: (Cell | undefined)[], allowed: (a: number, b: number) => boolean): void {
  for (let pass = 0; pass < 6; pass++) {
    const seen = new Set<number>();
    const bodies = new Map<number, number[][]>();
    label.forEach((l, start) => {
      if (l < 0 || seen.has(start)) return;
      const body = [start];
      seen.add(start);
      for (const i of body)
        for (const j of cells[i]!.facing)
          if (label[j] === l && !seen.has(j)) {
            seen.add(j);
            body.push(j);
          }
      bodies.set(l, [...(bodies.get(l) ?? []), body]);
    });
    let moved = 0;
    for (const list of bodies.values()) {
      list.sort((a, b) => b.length - a.length);
      for (const i of list.slice(1).flat()) {
        const next = cells[i]!.facing.find((j) => label[j]! >= 0 && label[j] !== label[i] && allowed(i, j));
        if (next !== undefined) {
          label[i] = label[next]!;
          moved++;
        }
      }
    }
    if (moved === 0) return;
  }
}

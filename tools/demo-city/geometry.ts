import type { Point } from "./territory.ts";

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** A smooth curve through the points (Catmull-Rom), `steps` pieces a span. */
export function smooth(points: readonly Point[], steps: number, closed = false): Point[] {
  const n = points.length;
  const at = (i: number): Point => points[closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i))]!;
  const out: Point[] = [];
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      const f = (k: 0 | 1): number =>
        0.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3);
      out.push([f(0), f(1)]);
    }
  }
  if (!closed) out.push(at(n - 1));
  return out;
}

/** Points along a line, `step(p)` apart, with the unit direction there. */
export function walk(line: readonly Point[], step: (p: Point) => number): { p: Point; dir: Point }[] {
  const out: { p: Point; dir: Point }[] = [];
  let need = 0;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i]!, line[i + 1]!];
    const length = distance(a, b);
    const dir: Point = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    let at = need;
    while (at < length) {
      const p: Point = [a[0] + dir[0] * at, a[1] + dir[1] * at];
      out.push({ p, dir });
      at += step(p);
    }
    need = at - length;
  }
  return out;
}

export function inRing(p: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i]!, ring[j]!];
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

export function area(ring: readonly Point[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) sum += ring[j]![0] * ring[i]![1] - ring[i]![0] * ring[j]![1];
  return sum / 2;
}

/** One Voronoi cell, counter-clockwise; edge k runs from corner k to corner k+1 and faces seed `facing[k]`. */
export type Cell = { corners: Point[]; facing: number[] };

/** Voronoi cells of the seeds by half-plane clipping; `reach(p)` is a first guess at the neighbourhood. */
export function voronoi(seeds: readonly Point[], wanted: (i: number) => boolean, reach: (p: Point) => number): (Cell | undefined)[] {
  return seeds.map((seed, i) => {
    if (!wanted(i)) return undefined;
    for (let radius = reach(seed); ; radius *= 2) {
      const near: { j: number; d: number }[] = [];
      for (let j = 0; j < seeds.length; j++) {
        const s = seeds[j]!;
        if (j === i || Math.abs(s[0] - seed[0]) > radius || Math.abs(s[1] - seed[1]) > radius) continue;
        near.push({ j, d: distance(s, seed) });
      }
      near.sort((a, b) => a.d - b.d);
      let cell: Cell = {
        corners: [[seed[0] - radius, seed[1] - radius], [seed[0] + radius, seed[1] - radius], [seed[0] + radius, seed[1] + radius], [seed[0] - radius, seed[1] + radius]],
        facing: [-1, -2, -3, -4],
      };
      for (const { j } of near) cell = clip(cell, seed, seeds[j]!, j);
      const far = Math.max(...cell.corners.map((c) => distance(c, seed)));
      if (cell.facing.every((f) => f >= 0) && far * 2 <= radius) return cell;
      if (radius > 200) throw new Error(`open Voronoi cell at ${seed.join(",")}`);
    }
  });
}

function clip(cell: Cell, seed: Point, other: Point, label: number): Cell {
  const nx = other[0] - seed[0];
  const ny = other[1] - seed[1];
  const limit = (nx * (other[0] + seed[0]) + ny * (other[1] + seed[1])) / 2;
  const side = cell.corners.map((c) => c[0] * nx + c[1] * ny - limit);
  if (side.every((s) => s <= 0)) return cell;
  const corners: Point[] = [];
  const facing: number[] = [];
  for (let k = 0; k < side.length; k++) {
    const m = (k + 1) % side.length;
    const [a, b, sa, sb] = [cell.corners[k]!, cell.corners[m]!, side[k]!, side[m]!];
    const t = sa / (sa - sb);
    const cut: Point = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    if (sa <= 0) {
      corners.push(a);
      facing.push(cell.facing[k]!);
      if (sb > 0) {
        corners.push(cut);
        facing.push(label);
      }
    } else if (sb <= 0) {
      corners.push(cut);
      facing.push(cell.facing[k]!);
    }
  }
  return { corners, facing };
}

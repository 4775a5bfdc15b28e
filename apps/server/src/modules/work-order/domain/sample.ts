/**
 * A number from 0 (included) to 1 (excluded) that belongs to an id for ever: a sample drawn by it is the same on every server, in every
 * replay, and nobody can draw again. FNV-1a over the id, its bits mixed by the finaliser of MurmurHash3, because ids differ little.
 */
export const fractionOf = (id: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}

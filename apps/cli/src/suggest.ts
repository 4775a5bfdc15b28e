/** The known words nearest to a mistyped one, at most three; none when nothing is near. */
export const suggest = (typed: string, known: readonly string[]): string[] =>
  known.map((word) => ({ word, far: word.startsWith(typed) ? 0 : distance(typed, word) }))
    .filter(({ word, far }) => far <= Math.max(2, Math.floor(word.length / 3)))
    .sort((one, other) => one.far - other.far).slice(0, 3).map(({ word }) => word)

/** Levenshtein's distance. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_cell, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++) {
      const replaced = row[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1)
      next.push(Math.min(row[to]! + 1, next[to - 1]! + 1, replaced))
    }
    row = next
  }
  return row[other.length]!
}

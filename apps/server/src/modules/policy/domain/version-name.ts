/**
 * The name of a version that a person brings into being: the day of its approval and a running number, `2026-11-25.2`. Versions of folders
 * are named by their writers (`2026.3`); so the two never meet.
 *
 * @param taken every name that a version of these kinds bears already
 */
export const versionName = (day: string, taken: ReadonlySet<string>): string => {
  let number = 1
  while (taken.has(`${day}.${number}`)) number++
  return `${day}.${number}`
}

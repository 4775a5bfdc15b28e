/** A published version of a policy: the day from which it counts, and its place in the order of publication. */
export type DatedVersion = { readonly version: string; readonly effectiveFrom: string; readonly position: number }

/**
 * The one version in force on a day (`YYYY-MM-DD`): the latest to have come into force, and of several that came on the same day the one
 * published last. Before the first one, the first one counts: a past that is imported needs some rule.
 */
export const inForceOn = <Version extends DatedVersion>(versions: readonly Version[], day: string): Version | null => {
  let best: Version | null = null
  for (const version of versions) if (version.effectiveFrom <= day && (best === null || isLater(version, best))) best = version
  return best ?? firstOf(versions)
}

/** Versions that will come into force after a day, the nearest first; of several on one day only the one that will count. */
export const upcomingAfter = <Version extends DatedVersion>(versions: readonly Version[], day: string): readonly Version[] => {
  const byDay = new Map<string, Version>()
  for (const version of versions) {
    const known = byDay.get(version.effectiveFrom)
    if (version.effectiveFrom > day && (known === undefined || isLater(version, known))) byDay.set(version.effectiveFrom, version)
  }
  return [...byDay.values()].sort((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1))
}

/** Where a version stands on a day. */
export const standingOf = <Version extends DatedVersion>(version: Version, versions: readonly Version[], day: string): 'inForce' | 'upcoming' | 'past' =>
  inForceOn(versions, day) === version ? 'inForce' : upcomingAfter(versions, day).includes(version) ? 'upcoming' : 'past'

const isLater = (one: DatedVersion, other: DatedVersion): boolean =>
  one.effectiveFrom > other.effectiveFrom || (one.effectiveFrom === other.effectiveFrom && one.position > other.position)

const firstOf = <Version extends DatedVersion>(versions: readonly Version[]): Version | null => {
  let first: Version | null = null
  for (const version of versions) {
    if (first === null || version.effectiveFrom < first.effectiveFrom || (version.effectiveFrom === first.effectiveFrom && version.position > first.position)) first = version
  }
  return first
}

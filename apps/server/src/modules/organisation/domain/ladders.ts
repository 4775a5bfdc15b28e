import type { Directory } from './directory.ts'
import { canHandle, hotlineKey } from './unit.ts'

/** 提级阶梯: who takes over from whom, where a city departs from its tree. */
export type LadderPolicy = {
  /** Empty where the city never published ladders: then the tree alone decides. */
  readonly version: string
  readonly escalation: readonly { readonly unit: string; readonly to: string; readonly because: string }[]
  readonly examples: readonly LadderExample[]
}
/** A worked case: everybody who takes over in turn from this unit. */
export type LadderExample = { readonly name: string; readonly given: { readonly unit: string }; readonly expect: readonly string[] }

/** What the tree alone says. */
export const noLadders: LadderPolicy = { version: '', escalation: [], examples: [] }

/** Who takes over from a unit: the ladder's own entry, else what the tree says (`Directory.superior`); null: nobody. */
export const superiorUnder = (ladders: LadderPolicy, directory: Directory, code: string): string | null => {
  const entry = ladders.escalation.find((candidate) => candidate.unit === code)
  if (entry) return directory.unit(entry.to)?.isActive ? entry.to : null
  return directory.superior(code)?.code ?? null
}

/** What a decision may ask about a unit, with the superior that the ladder gives it. */
export const factsUnder = (ladders: LadderPolicy, directory: Directory, code: string) => {
  const facts = directory.facts(code)
  return facts && { ...facts, superior: superiorUnder(ladders, directory, code) }
}

/** Everybody who takes over in turn from a unit, and how it ends: at the city centre, nowhere, or in a circle. */
export const ladderFrom = (ladders: LadderPolicy, directory: Directory, code: string): { readonly steps: readonly string[]; readonly ends: 'top' | 'gap' | 'cycle' } => {
  const top = directory.department(hotlineKey)?.code
  const steps: string[] = []
  for (let at = code; at !== top;) {
    const next = superiorUnder(ladders, directory, at)
    if (next === null) return { steps, ends: 'gap' }
    steps.push(next)
    if (next === code || steps.indexOf(next) < steps.length - 1) return { steps, ends: 'cycle' }
    at = next
  }
  return { steps, ends: 'top' }
}

export type LadderFault = { readonly severity: 'error' | 'warning'; readonly code: `FAULT_LADDER_${string}`; readonly params: Readonly<Record<string, string | number>>; readonly entry: number | null }

/**
 * What is wrong with a ladder: units that do not exist or cannot take over, two entries for one unit, circles, and ladders that end
 * before they reach the city centre. Where the tree alone leaves a gap, that is a warning: the ladder is where a city closes it.
 */
export const findLadderFaults = (ladders: LadderPolicy, directory: Directory): readonly LadderFault[] => {
  const faults: LadderFault[] = []
  const name = (code: string) => directory.unit(code)?.name ?? code
  const first = new Map<string, number>()
  ladders.escalation.forEach(({ unit, to }, entry) => {
    const known = first.get(unit)
    if (known === undefined) first.set(unit, entry)
    else if (ladders.escalation.findIndex((candidate) => candidate.unit === unit) === known && !faults.some((fault) => fault.code === 'FAULT_LADDER_TWICE' && fault.entry === known)) {
      faults.push({ severity: 'error', code: 'FAULT_LADDER_TWICE', params: { unit: name(unit), count: ladders.escalation.filter((candidate) => candidate.unit === unit).length }, entry: known })
    }
    for (const code of [unit, to]) if (!directory.unit(code)) faults.push({ severity: 'error', code: 'FAULT_LADDER_UNKNOWN_UNIT', params: { unit: code }, entry })
    const taker = directory.unit(to)
    if (taker && (!taker.isActive || !canHandle(taker))) faults.push({ severity: 'error', code: 'FAULT_LADDER_CANNOT_HANDLE', params: { unit: taker.name }, entry })
  })
  for (const [unit, entry] of first) {
    if (!directory.unit(unit)) continue
    // Whoever takes over from the top hands it back to the top in the end.
    if (unit === directory.department(hotlineKey)?.code) {
      const { to } = ladders.escalation[entry]!
      faults.push({ severity: 'error', code: 'FAULT_LADDER_CYCLE', params: { path: [unit, to, ...ladderFrom(ladders, directory, to).steps].map(name).join(' → ') }, entry })
      continue
    }
    const { steps, ends } = ladderFrom(ladders, directory, unit)
    // Each circle is told once, by the first of its entries that begins and ends it.
    if (ends === 'cycle' && steps.at(-1) === unit && !steps.some((step) => (first.get(step) ?? entry) < entry)) faults.push({ severity: 'error', code: 'FAULT_LADDER_CYCLE', params: { path: [unit, ...steps].map(name).join(' → ') }, entry })
    if (ends === 'gap' && directory.unit(ladders.escalation[entry]!.to)?.isActive) faults.push({ severity: 'error', code: 'FAULT_LADDER_GAP', params: { unit: name(unit), end: name(steps.at(-1) ?? unit) }, entry })
  }
  for (const unit of directory.units) {
    if (!unit.isActive || !canHandle(unit) || first.has(unit.code)) continue
    const { steps, ends } = ladderFrom(ladders, directory, unit.code)
    if (ends === 'gap' && !steps.some((step) => first.has(step))) faults.push({ severity: 'warning', code: 'FAULT_LADDER_GAP', params: { unit: unit.name, end: name(steps.at(-1) ?? unit.code) }, entry: null })
  }
  return faults
}

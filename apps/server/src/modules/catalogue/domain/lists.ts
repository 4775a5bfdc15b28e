/** 事项清单: what it is. */
export type MatterEntry = {
  readonly code: string
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly definition: string
  readonly inScope: readonly string[]
  readonly outOfScope: readonly { readonly text: string; readonly see: string }[]
  readonly keywords: readonly string[]
  /** How people say it; the classifier's first lessons. */
  readonly phrases: readonly string[]
  readonly requestKinds: readonly string[]
  /** The two questions that change the dispatch. */
  readonly askFor: readonly string[]
}

/** A unit named by rule: the street at the place, or a department at district or city level. */
export type UnitRule =
  | { readonly kind: 'territory'; readonly level: 'street' | 'district' }
  | { readonly kind: 'department'; readonly department: string; readonly level: 'district' | 'city'; readonly isResponsible?: boolean }

export type DutyOverride = {
  readonly when: { readonly requestKind?: string; readonly flag?: string }
  readonly lead: UnitRule
  readonly because: string
}

/** 职责清单: who is responsible. */
export type DutyEntry = {
  readonly matter: string
  readonly lead: UnitRule
  readonly co: readonly UnitRule[]
  readonly overrides: readonly DutyOverride[]
  readonly legalBasis: readonly { readonly document: string; readonly clause: string | null; readonly confidence: string }[]
}

/** 实施清单: how, by when, proven by what. */
export type PracticeEntry = {
  readonly matter: string
  readonly deadlineClass: '2h' | '24h' | '7d' | '15d'
  readonly urgency: 'normal' | 'urgent' | 'critical'
  readonly evidence: readonly { readonly code: string; readonly text: string }[]
  readonly answerTemplate: string
  readonly steps: readonly string[]
}

export type ListDocument<Entry> = {
  readonly id: string
  readonly version: string
  readonly effectiveFrom: string
  readonly note: string
  readonly entries: readonly Entry[]
}

/** The three lists that are in force together on a date: the dispatch catalogue (派单目录). */
export type DispatchCatalogue = {
  readonly version: string
  readonly effectiveFrom: string
  readonly matters: ReadonlyMap<string, MatterEntry>
  readonly duties: ReadonlyMap<string, readonly DutyEntry[]>
  readonly practices: ReadonlyMap<string, PracticeEntry>
}

/** Join the three documents. Duties may hold two entries for one matter: that is a conflict that `resolve` names, not one it hides. */
export const joinLists = (matters: ListDocument<MatterEntry>, duties: ListDocument<DutyEntry>, practices: ListDocument<PracticeEntry>): DispatchCatalogue => {
  const byMatter = new Map<string, DutyEntry[]>()
  for (const duty of duties.entries) byMatter.set(duty.matter, [...(byMatter.get(duty.matter) ?? []), duty])
  return {
    version: matters.version,
    effectiveFrom: matters.effectiveFrom,
    matters: new Map(matters.entries.map((entry) => [entry.code, entry])),
    duties: byMatter,
    practices: new Map(practices.entries.map((entry) => [entry.matter, entry])),
  }
}

import type { Reason } from '@suban/domain-kit'

/** What the lists, asked again, say of a unit that does not want the order. */
export type ListVerdict = {
  readonly unitCode: string
  /** `undecided`: they name nobody to lead, because a fact is missing or entries contradict. */
  readonly says: 'lead' | 'co' | 'notNamed' | 'undecided'
  readonly lead: string | null
  readonly co: readonly string[]
  /** Why: list, item and version of each step. */
  readonly because: readonly Reason[]
}

/** What the lists named: lead, co-units and why. */
export type Named = Pick<ListVerdict, 'lead' | 'co' | 'because'>

/** Whether a unit is responsible by the lists. */
export const listVerdict = (unitCode: string, { lead, co, because }: Named): ListVerdict => {
  const says = lead === unitCode ? 'lead' : co.includes(unitCode) ? 'co' : lead === null ? 'undecided' : 'notNamed'
  return { unitCode, says, lead, co, because }
}

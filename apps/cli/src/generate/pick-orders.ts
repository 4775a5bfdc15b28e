import { WeightedPick, type Random } from './random.ts'
import type { Template } from './templates.ts'

const minute = 60_000
/** A pick is one number: the minute of receipt, then the template; so a plain numeric sort puts picks in the order of time. */
const most = 65_536

export type Pick = { readonly template: Template; /** Whole minutes, never forwards: what happened must not lie ahead. */ readonly shift: number }

/**
 * Choose which templates are copied and when, in the order of receipt: as in a city's own life new rows land at the end of their
 * tables and of most of their indexes, which keeps both dense and quick.
 */
export function* pickOrders(templates: readonly Template[], count: number, openShare: number, random: Random): Generator<Pick> {
  const numbered = templates.map((template, index) => ({ template, index }))
  const pickOf = (isOpen: boolean) => new WeightedPick(numbered.filter(({ template }) => template.isOpen === isOpen), ({ template }) => template.weight)
  const [open, closed] = [pickOf(true), pickOf(false)]
  const picks = new Float64Array(count)
  for (let made = 0; made < count; made++) {
    const { template, index } = (random.next() < openShare ? open : closed).pick(random)
    const shift = Math.floor(random.next() * template.reach)
    picks[made] = (Math.floor(template.registeredAt / minute) - shift) * most + index
  }
  picks.sort()
  for (const pick of picks) {
    const template = templates[pick % most]!
    yield { template, shift: Math.floor(pick / most) - Math.floor(template.registeredAt / minute) }
  }
}

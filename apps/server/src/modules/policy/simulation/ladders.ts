import { superiorUnder } from '../../organisation/index.ts'
import { leadOf, type PastOrder } from '../../work-order/index.ts'
import { Group, Part, words, type Measure, type Sides, type Surroundings } from './measure.ts'

const noLead = words('没有主办单位', 'orders without a lead unit')

/** Who would take over each past order if it were escalated. */
export const ladderMeasure = ({ before, after }: Sides, { directory }: Surroundings): Measure => {
  const nameOf = (code: string) => words(directory.unit(code)?.shortName ?? code, directory.unit(code)?.shortName ?? code)
  const bySuperior = new Group(words('按接手单位', 'By who takes over'), nameOf)
  const part = new Part('ladders', 'superior', words('提级时由谁接手', 'Who takes over when escalated'), words('件提级有人接手', 'orders that somebody would take over'), [bySuperior])
  return {
    add({ orderNo, state }: PastOrder): void {
      const lead = leadOf(state)
      if (!lead) { part.skip(noLead); return }
      const [was, now] = [superiorUnder(before.ladders, directory, lead.unitCode), superiorUnder(after.ladders, directory, lead.unitCode)]
      part.counted++
      part.before += Number(was !== null)
      part.after += Number(now !== null)
      for (const code of new Set([was, now])) if (code !== null) bySuperior.add(code, Number(code === was), Number(code === now))
      if (was === now) return
      part.changed++
      part.example(orderNo, nameOf(lead.unitCode), was === null ? '—' : nameOf(was).zh, now === null ? '—' : nameOf(now).zh)
    },
    parts: () => [part.toJSON()],
  }
}

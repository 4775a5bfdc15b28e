import { deadlineClassLabels, type PolicyKind } from '@suban/contract'
import { resolve, type DispatchCatalogue, type Resolution } from '../../catalogue/index.ts'
import type { PastOrder } from '../../work-order/index.ts'
import { unitFinder } from '../checks/unit-finder.ts'
import { Group, Part, words, type Measure, type Sides, type Surroundings } from './measure.ts'

const noMatter = words('还没有确定事项', 'orders whose matter is not decided')

/** Where past orders would have gone: the lists are asked again for each, under both versions, with what was known of it. */
export const routeMeasure = (kind: PolicyKind, { before, after }: Sides, { directory }: Surroundings): Measure => {
  const units = unitFinder(directory)
  const nameOf = (code: string) => words(directory.unit(code)?.shortName ?? code, directory.unit(code)?.shortName ?? code)
  const classOf = (code: string) => deadlineClassLabels[code as '7d'] ?? words(code, code)
  const [byLead, byCo, byClass] = [new Group(words('按主办单位', 'By lead unit'), nameOf), new Group(words('按协办单位', 'By co-unit'), nameOf), new Group(words('按时限类别', 'By deadline class'), classOf)]
  const lead = new Part(kind, 'lead', words('换一个主办单位', 'Another lead unit'), words('件能定出主办', 'orders with a lead'), [byLead])
  const co = new Part(kind, 'co', words('换协办单位', 'Other co-units'), words('份协办', 'co-assignments'), [byCo])
  const deadlineClass = new Part(kind, 'deadlineClass', words('换一个时限类别', 'Another deadline class'), words('件有时限类别', 'orders with a class'), [byClass])

  const ask = (catalogue: DispatchCatalogue, { state }: PastOrder): Resolution => resolve(catalogue, {
    matterCode: state.matterCode!, territory: units.territory(state.place.communityCode), requestKind: state.kind, flags: state.flags,
  }, units)
  const join = (codes: readonly string[]): string => codes.map((code) => nameOf(code).zh).join('、') || '—'

  return {
    add(order: PastOrder): void {
      if (order.state.matterCode === null) { lead.skip(noMatter); return }
      const [was, now] = [ask(before.catalogue, order), ask(after.catalogue, order)]
      const matter = before.catalogue.matters.get(order.state.matterCode) ?? after.catalogue.matters.get(order.state.matterCode)
      const what = words(matter?.name ?? order.state.matterCode, matter?.name ?? order.state.matterCode)
      count(lead, byLead, was.lead === null ? [] : [was.lead], now.lead === null ? [] : [now.lead])
      count(co, byCo, was.co, now.co)
      count(deadlineClass, byClass, was.deadlineClass === null ? [] : [was.deadlineClass], now.deadlineClass === null ? [] : [now.deadlineClass])
      if (was.lead !== now.lead) lead.example(order.orderNo, what, join(was.lead === null ? [] : [was.lead]), join(now.lead === null ? [] : [now.lead]))
      if (!isSame(was.co, now.co)) co.example(order.orderNo, what, join(was.co), join(now.co))
      if (was.deadlineClass !== now.deadlineClass) deadlineClass.example(order.orderNo, what, was.deadlineClass === null ? '—' : classOf(was.deadlineClass).zh, now.deadlineClass === null ? '—' : classOf(now.deadlineClass).zh)
    },
    parts: () => [lead.toJSON(), co.toJSON(), deadlineClass.toJSON()],
  }
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((code) => other.includes(code))

const count = (part: Part, group: Group, was: readonly string[], now: readonly string[]): void => {
  part.counted++
  part.before += was.length
  part.after += now.length
  for (const code of new Set([...was, ...now])) group.add(code, Number(was.includes(code)), Number(now.includes(code)))
  if (!isSame(was, now)) part.changed++
}

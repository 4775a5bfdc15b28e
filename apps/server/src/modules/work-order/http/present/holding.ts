import { renderReason, type Holding } from '@suban/contract'
import { elapsedMinutes, type WorkCalendar } from '../../../calendar/index.ts'
import type { Directory } from '../../../organisation/index.ts'
import type { WorkOrderEvent } from '../../domain/events.ts'
import { holdingHistory, type Holder, type HoldingStretch } from '../../domain/idle/holding.ts'
import { unitRef } from '../names.ts'

type Minutes = { readonly naturalMinutes: number; readonly workingMinutes: number | null }
type Named = Holding['idle'][number]['holder']

const desks: Readonly<Record<Extract<Holder, { kind: 'desk' }>['desk'], { readonly name: string; readonly nameEn: string }>> = {
  intake: { name: '受理席', nameEn: 'Intake desk' }, dispatch: { name: '派单席', nameEn: 'Dispatch desk' }, centreReview: { name: '审核席', nameEn: 'Review desk' },
  callBack: { name: '回访席', nameEn: 'Call-back desk' }, transfer: { name: '联动单位', nameEn: 'Other hotline' },
}

/** 谁持单谁计: who had the order when, whether it was handled, and the idle time summed by holder. Minutes are exact to the minute's tenth. */
export const presentHolding = (events: readonly WorkOrderEvent[], until: number, calendar: WorkCalendar, directory: Directory): Holding => {
  const stretches = holdingHistory(events, until)
  const minutes = ({ from, to }: HoldingStretch): Minutes => {
    const working = elapsedMinutes(from, to, 'working', calendar)
    return { naturalMinutes: tenth((to - from) / 60_000), workingMinutes: typeof working === 'number' ? tenth(working) : null }
  }
  const named = (holder: Holder): Named => {
    if (holder.kind === 'unit') { const unit = unitRef(directory, holder.unitCode); return { unit, name: unit.shortName, nameEn: unit.shortName } }
    return holder.kind === 'desk' ? { unit: null, ...desks[holder.desk] } : { unit: null, name: '诉求人', nameEn: 'Requester' }
  }
  const counted = stretches.map((stretch, index) => ({ stretch, holder: named(stretch.holder), minutes: minutes(stretch), isLast: index === stretches.length - 1 }))
  const ofKind = (kind: HoldingStretch['kind']) => counted.filter(({ stretch }) => stretch.kind === kind)
  const byHolder = Map.groupBy(ofKind('idle'), ({ holder }) => holder.name)
  return {
    stretches: counted.map(({ stretch, holder, minutes: lasted, isLast }) => ({
      from: new Date(stretch.from).toISOString(), to: isLast && stretch.to === until ? null : new Date(stretch.to).toISOString(), kind: stretch.kind, holder, ...lasted, because: renderReason(stretch.because),
    })),
    idle: [...byHolder.values()].map((parts) => ({ holder: parts[0]!.holder, ...sum(parts) })).sort((a, b) => b.naturalMinutes - a.naturalMinutes),
    totals: { handled: sum(ofKind('handled')), idle: sum(ofKind('idle')), waiting: sum(ofKind('waiting')) },
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10
const sum = (parts: readonly { readonly minutes: Minutes }[]): Minutes => ({
  naturalMinutes: tenth(parts.reduce((total, { minutes }) => total + minutes.naturalMinutes, 0)),
  workingMinutes: parts.some(({ minutes }) => minutes.workingMinutes === null) ? null : tenth(parts.reduce((total, { minutes }) => total + minutes.workingMinutes!, 0)),
})

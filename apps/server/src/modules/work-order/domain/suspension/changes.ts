import type { Changes } from '../changes.ts'
import { setTimer, silence, withOne } from '../fold.ts'
import type { Timer, WorkOrderState } from '../state.ts'
import type { SuspensionEvent } from './events.ts'
import type { Milestone, SuspensionState } from './state.ts'

/** Change what is there; an order that was never applied for has nothing to change. */
const change = (state: WorkOrderState, facts: Partial<SuspensionState>): Partial<WorkOrderState> => (state.suspension ? { suspension: { ...state.suspension, ...facts } } : {})

const started = (data: { readonly clocks?: { readonly start?: readonly { readonly no: number }[] } }): number | null => data.clocks?.start?.[0]?.no ?? null

/** The next milestone that is neither done nor found missed rings just after its day. */
const withMilestones = (state: WorkOrderState, milestones: readonly Milestone[]): Partial<WorkOrderState> => {
  const next = milestones.find((milestone) => milestone.doneAt === null && !milestone.isMissed)
  const timers: readonly Timer[] = next ? setTimer(state, 'milestone', next.dueAt + 1) : silence(state, 'milestone')
  return { ...change(state, { milestones }), timers }
}

const ended = (state: WorkOrderState, end: SuspensionState['end'], at: number): Partial<WorkOrderState> => {
  if (!state.suspension) return {}
  const { clearance: _clearance, ...rest } = state.suspension
  return { status: rest.from, suspension: { ...rest, end, endedAt: at, reviewNo: null, ...(end === 'expired' ? { expired: true as const } : {}) }, timers: silence(state, 'suspensionEnd', 'milestone') }
}

/** What each event changes. */
export const suspensionChanges: Changes<SuspensionEvent> = {
  SuspensionApplied: (state, data, at) => {
    const { suspension: before } = state
    const formerExaminers = [...(before?.formerExaminers ?? []), ...(before?.examiners ?? [])]
    return {
      handlers: withOne(state.handlers, data.by),
      suspension: {
        applications: (before?.applications ?? 0) + 1, no: data.no, unitCode: data.unitCode, category: data.category, appliedBy: data.by, appliedAt: at,
        milestones: data.milestones.map((milestone) => ({ ...milestone, doneAt: null })), responsible: data.responsible, expiresAt: data.expiresAt,
        stage: data.stage, reviewNo: started(data), examiners: [], ...(formerExaminers.length > 0 ? { formerExaminers } : {}), approvedAt: null, from: 'handling', end: null, endedAt: null,
      },
    }
  },
  SuspensionPassedOn: (state, data) => change(state, { stage: 'city', reviewNo: started(data), examiners: withOne(state.suspension?.examiners ?? [], data.by) }),
  SuspensionApproved: (state, data, at) => {
    const approved = { ...state, ...change(state, { approvedAt: at, from: data.from, expiresAt: data.expiresAt, reviewNo: null, examiners: withOne(state.suspension?.examiners ?? [], data.by) }), timers: setTimer(state, 'suspensionEnd', data.expiresAt) }
    return { status: 'suspended', suspension: approved.suspension, ...withMilestones(approved, approved.suspension?.milestones ?? []) } as Partial<WorkOrderState>
  },
  SuspensionRefused: (state, data, at) => change(state, { end: 'refused', endedAt: at, reviewNo: null, examiners: withOne(state.suspension?.examiners ?? [], data.by) }),
  SuspensionLapsed: (state, _data, at) => change(state, { end: 'lapsed', endedAt: at, reviewNo: null }),
  MilestoneReported: (state, data, at) => ({
    handlers: withOne(state.handlers, data.by), lastRequesterWord: null,
    ...withMilestones(state, (state.suspension?.milestones ?? []).map((milestone, index) => (index + 1 === data.milestone ? { ...milestone, doneAt: at } : milestone))),
  }),
  MilestoneMissed: (state, data) => withMilestones(state, (state.suspension?.milestones ?? []).map((milestone, index) => (index + 1 === data.milestone ? { ...milestone, isMissed: true as const } : milestone))),
  ClearanceSubmitted: (state, { no: _no, stage, clocks, ...clearance }) => ({
    handlers: withOne(state.handlers, clearance.by), ...change(state, { clearance, ...(stage === null ? {} : { stage, reviewNo: started(clocks ? { clocks } : {}) }) }),
  }),
  ClearanceRefused: (state, data) => {
    if (!state.suspension) return {}
    const { clearance: _clearance, ...rest } = state.suspension
    return { suspension: { ...rest, reviewNo: null, examiners: withOne(rest.examiners, data.by) } }
  },
  SuspensionCleared: (state, _data, at) => ended(state, 'cleared', at),
  SuspensionExpired: (state, _data, at) => ended(state, 'expired', at),
}

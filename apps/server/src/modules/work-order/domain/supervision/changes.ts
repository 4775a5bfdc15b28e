import type { Changes } from '../changes.ts'
import type { ClockEffects } from '../event.ts'
import type { WorkOrderState } from '../state.ts'
import type { SupervisionEvent } from './events.ts'
import type { Supervision } from './state.ts'

const startedNo = ({ clocks }: { readonly clocks?: ClockEffects }): number | null => clocks?.start?.[0]?.no ?? null

const change = (state: WorkOrderState, no: number, facts: Partial<Supervision>): Partial<WorkOrderState> =>
  (state.supervisions ? { supervisions: state.supervisions.map((one) => (one.no === no ? { ...one, ...facts } : one)) } : {})

const ended = (outcome: NonNullable<Supervision['outcome']>, at: number): Partial<Supervision> => ({ turn: null, clockNo: null, causeNo: null, outcome, endedAt: at })

const fresh = { turn: 'unit', isInterviewed: false, notice: null, outcome: null, endedAt: null } as const

/** What each event changes. */
export const supervisionChanges: Changes<SupervisionEvent> = {
  WorkOrderUrged: (state, data, at) => (data.by === 'requester' ? { urgedAt: at, lastRequesterWord: 'urge', urges: (state.urges ?? 0) + 1 } : { urgedAt: state.urgedAt }),
  SupervisionOpened: (state, data, at) => ({
    supervisions: [...(state.supervisions ?? []), { no: data.no, unitCode: data.unitCode, rung: data.rung, openedAt: at, climbedAt: at, clockNo: startedNo(data), causeNo: data.causeNo, notedBy: null, readers: [], ...fresh }],
  }),
  LeaderNoted: (state, data, at) => ({
    supervisions: [...(state.supervisions ?? []), {
      no: data.no, unitCode: data.unitCode, rung: data.rung, openedAt: at, climbedAt: at, clockNo: startedNo(data), causeNo: null, notedBy: { accountId: data.by, unitCode: data.byUnit }, readers: data.readers, ...fresh,
    }],
  }),
  SupervisionReplied: (state, data) => change(state, data.no, { turn: 'supervisor', clockNo: startedNo(data), causeNo: null }),
  SupervisionAccepted: (state, data, at) => change(state, data.no, ended('accepted', at)),
  SupervisionReplyRejected: (state, data) => change(state, data.no, { turn: 'unit', clockNo: startedNo(data) }),
  SupervisionClimbed: (state, data, at) => change(state, data.no, { rung: data.to, climbedAt: at, turn: 'unit', clockNo: startedNo(data), causeNo: data.causeNo }),
  UnitInterviewed: (state, data) => change(state, data.no, { isInterviewed: true }),
  SupervisionPublished: (state, data, at) => change(state, data.no, { notice: { at, withdrawnAt: null } }),
  SupervisionNoticeWithdrawn: (state, data, at) => {
    const notice = state.supervisions?.find((one) => one.no === data.no)?.notice
    return notice ? change(state, data.no, { notice: { ...notice, withdrawnAt: at } }) : {}
  },
  SupervisionSettled: (state, data, at) => change(state, data.no, ended('settled', at)),
  SupervisionClosed: (state, data, at) => change(state, data.no, ended('closed', at)),
}

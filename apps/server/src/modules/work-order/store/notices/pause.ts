import { tellHolder, type Notices } from './notice.ts'

export const pauseNotices: Notices = {
  // What the unit itself let go on, it knows.
  HandlingResumed: (event, order) => (event.data.why === 'decided' ? [] : event.data.shares.flatMap((no) => tellHolder(no, 'NOTICE_PAUSE_ENDED', event, order))),
}

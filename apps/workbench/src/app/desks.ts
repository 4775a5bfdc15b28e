import type { Role, Session } from '@suban/contract'
import type { Words } from '@suban/ui'
import { hasRole } from '../lib/session.ts'

export type DeskPath = '/take' | '/intake' | '/dispatch' | '/bench' | '/review' | '/call-back' | '/dockets' | '/supervise' | '/published' | '/suspensions' | '/worklist' | '/lists' | '/life-cycle' | '/policies' | '/admin'
export type DeskEntry = {
  readonly to: DeskPath
  readonly label: Words
  /** Key in the counts of the queue, and of the part of it that is overdue. */
  readonly count?: string
  readonly overdue?: string
  readonly roles: readonly Role[] | 'everybody'
}

const desks: readonly DeskEntry[] = [
  { to: '/take', label: { zh: '受理台', en: 'Take requests' }, roles: ['agent', 'webAgent', 'shiftLead'] },
  { to: '/intake', label: { zh: '网络受理', en: 'Web intake' }, count: 'desk.intake', roles: ['webAgent', 'shiftLead', 'agent'] },
  { to: '/dispatch', label: { zh: '派单台', en: 'Dispatch' }, count: 'desk.dispatch', roles: ['dispatcher', 'shiftLead'] },
  { to: '/bench', label: { zh: '承办台', en: 'Unit bench' }, count: 'unit.open', overdue: 'unit.red', roles: ['unitCoordinator', 'handler', 'unitReviewer'] },
  { to: '/review', label: { zh: '审核台', en: 'Review' }, count: 'desk.centreReview', roles: ['centreReviewer'] },
  { to: '/call-back', label: { zh: '回访台', en: 'Call back' }, count: 'desk.callBack', roles: ['callbackOfficer'] },
  { to: '/dockets', label: { zh: '待决事项', en: 'Dockets' }, count: 'docket', roles: ['dispatcher', 'shiftLead', 'districtArbiter', 'cityArbiter', 'supervisor', 'panelMember', 'disciplineInspector', 'unitCoordinator', 'unitReviewer', 'agent', 'webAgent', 'leader'] },
  { to: '/supervise', label: { zh: '督办台', en: 'Supervise' }, count: 'docket.supervisions', roles: ['supervisor', 'leader', 'shiftLead', 'disciplineInspector'] },
  { to: '/suspensions', label: { zh: '挂账台账', en: 'Suspensions' }, roles: ['supervisor', 'leader', 'disciplineInspector', 'districtArbiter', 'unitCoordinator', 'unitReviewer'] },
  { to: '/worklist', label: { zh: '工单清单', en: 'Worklists' }, roles: ['dispatcher', 'shiftLead', 'centreReviewer', 'supervisor', 'leader', 'unitCoordinator', 'handler', 'unitReviewer'] },
  { to: '/admin', label: { zh: '系统管理', en: 'Administer' }, roles: ['systemAdmin'] },
  { to: '/policies', label: { zh: '规则', en: 'Policies' }, roles: ['systemAdmin', 'analyst', 'supervisor', 'leader', 'disciplineInspector'] },
  { to: '/published', label: { zh: '公开与通报', en: 'Published' }, roles: 'everybody' },
  { to: '/lists', label: { zh: '三清单', en: 'Three lists' }, roles: 'everybody' },
  { to: '/life-cycle', label: { zh: '生命周期', en: 'Life cycle' }, roles: 'everybody' },
]

const otherPages: Readonly<Record<string, Words>> = {
  '/notices': { zh: '通知', en: 'Notices' }, '/me': { zh: '我的账号', en: 'My account' }, '/orders': { zh: '工单', en: 'Order' }, '/joint': { zh: '协同室', en: 'Joint-handling room' },
}

/** The name of the page at an address of the workbench; null at one that is none. */
export const nameOfPage = (pathname: string): Words | null => {
  const first = `/${pathname.replace(/^\/desk(?=\/|$)/, '').split('/')[1] ?? ''}`
  return desks.find((desk) => desk.to === first)?.label ?? otherPages[first] ?? null
}

/** The desks that the person's roles allow, the most used first. */
export const desksOf = (session: Pick<Session, 'roles'>): readonly DeskEntry[] =>
  desks.filter((desk) => desk.roles === 'everybody' || hasRole(session, ...desk.roles))

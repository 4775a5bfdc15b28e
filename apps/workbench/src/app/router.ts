import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Broken, FirstDesk, NotHere } from './fallbacks.tsx'
import { Root } from './root.tsx'
import { Loading } from '@suban/ui'
import type { LedgerSearch } from '../features/suspension-ledger/api.ts'

/** A text of the address, or nothing. */
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const root = createRootRoute({ component: Root, notFoundComponent: NotHere })
const home = createRoute({ getParentRoute: () => root, path: '/', component: FirstDesk })
const take = createRoute({ getParentRoute: () => root, path: '/take', component: lazyRouteComponent(() => import('../features/take-request/Screen.tsx'), 'Screen') })
const intake = createRoute({
  getParentRoute: () => root, path: '/intake', component: lazyRouteComponent(() => import('../features/accept-requests/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { order?: string | undefined } => ({ order: text(search['order']) }),
})
const dispatch = createRoute({
  getParentRoute: () => root, path: '/dispatch', component: lazyRouteComponent(() => import('../features/dispatch/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { order?: string | undefined } => ({ order: text(search['order']) }),
})
const bench = createRoute({
  getParentRoute: () => root, path: '/bench', component: lazyRouteComponent(() => import('../features/handle-assignments/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { status?: string | undefined; order?: string | undefined } => ({ status: text(search['status']), order: text(search['order']) }),
})
const review = createRoute({
  getParentRoute: () => root, path: '/review', component: lazyRouteComponent(() => import('../features/review-results/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { order?: string | undefined } => ({ order: text(search['order']) }),
})
const callBack = createRoute({
  getParentRoute: () => root, path: '/call-back', component: lazyRouteComponent(() => import('../features/call-back/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { order?: string | undefined } => ({ order: text(search['order']) }),
})
const order = createRoute({ getParentRoute: () => root, path: '/orders/$id', component: lazyRouteComponent(() => import('../features/read-order/Screen.tsx'), 'Screen') })
const joint = createRoute({ getParentRoute: () => root, path: '/joint/$id', component: lazyRouteComponent(() => import('../features/joint-room/Screen.tsx'), 'Screen') })
const lists = createRoute({
  getParentRoute: () => root, path: '/lists', component: lazyRouteComponent(() => import('../features/read-lists/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { tab?: string | undefined; matter?: string | undefined } => ({ tab: text(search['tab']), matter: text(search['matter']) }),
})
const dockets = createRoute({
  getParentRoute: () => root, path: '/dockets', component: lazyRouteComponent(() => import('../features/dockets/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { docket?: string | undefined; order?: string | undefined } => ({ docket: text(search['docket']), order: text(search['order']) }),
})
const worklist = createRoute({
  getParentRoute: () => root, path: '/worklist', component: lazyRouteComponent(() => import('../features/worklist/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { filter?: string | undefined } => ({ filter: typeof search['filter'] === 'object' ? JSON.stringify(search['filter']) : text(search['filter']) }),
})
const lifeCycle = createRoute({
  getParentRoute: () => root, path: '/life-cycle', component: lazyRouteComponent(() => import('../features/read-life-cycle/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { status?: string | undefined } => ({ status: text(search['status']) }),
})
const admin = createRoute({
  getParentRoute: () => root, path: '/admin', component: lazyRouteComponent(() => import('../features/administer/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { tab?: string | undefined } => ({ tab: text(search['tab']) }),
})
const policies = createRoute({
  getParentRoute: () => root, path: '/policies', component: lazyRouteComponent(() => import('../features/edit-policies/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { tab?: string | undefined; kind?: string | undefined } => ({ tab: text(search['tab']), kind: text(search['kind']) }),
})
const changeSet = createRoute({
  getParentRoute: () => root, path: '/policies/$id', component: lazyRouteComponent(() => import('../features/edit-policies/ChangeSetScreen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { kind?: string | undefined } => ({ kind: text(search['kind']) }),
})
const supervise = createRoute({
  getParentRoute: () => root, path: '/supervise', component: lazyRouteComponent(() => import('../features/supervise/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { tab?: string | undefined; order?: string | undefined; unit?: string | undefined; clock?: string | undefined } =>
    ({ tab: text(search['tab']), order: text(search['order']), unit: text(search['unit']), clock: text(search['clock']) }),
})
const published = createRoute({
  getParentRoute: () => root, path: '/published', component: lazyRouteComponent(() => import('../features/read-published/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): { tab?: string | undefined } => ({ tab: text(search['tab']) }),
})
const suspensions = createRoute({
  getParentRoute: () => root, path: '/suspensions', component: lazyRouteComponent(() => import('../features/suspension-ledger/Screen.tsx'), 'Screen'),
  validateSearch: (search: Record<string, unknown>): LedgerSearch => {
    const tab = search['tab']
    const days = Number(search['expiringDays'])
    return {
      tab: tab === 'suspended' || tab === 'requests' || tab === 'ended' || tab === 'exclusions' ? tab : undefined,
      unit: text(search['unit']), category: text(search['category']), expiringDays: Number.isInteger(days) && days > 0 ? days : undefined, overdue: search['overdue'] === true ? true : undefined,
    }
  },
})
const notices = createRoute({ getParentRoute: () => root, path: '/notices', component: lazyRouteComponent(() => import('../features/read-notices/Screen.tsx'), 'Screen') })
const me = createRoute({ getParentRoute: () => root, path: '/me', component: lazyRouteComponent(() => import('../features/my-account/Screen.tsx'), 'Screen') })

export const router = createRouter({
  routeTree: root.addChildren([
    home, take, intake, dispatch, bench, review, callBack, supervise, published, suspensions, order, joint, dockets, worklist, lists, lifeCycle,
    policies, changeSet,
    admin, notices, me,
  ]),
  basepath: '/desk',
  defaultPendingComponent: Loading,
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}

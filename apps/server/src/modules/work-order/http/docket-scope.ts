import type { DocketId } from '@suban/contract'
import type { SignedIn } from '../../../kernel/http/access.ts'
import type { Directory } from '../../organisation/index.ts'
import type { DocketPart } from '../store/read-queue.ts'
import { inquiryPosts } from './inquiry.ts'

/** Who decides what stands in a docket: `all` see everything in it, `own` what their unit must decide, `region` what happened in their region. */
const readers: Readonly<Record<DocketId, { readonly all?: readonly string[]; readonly own?: readonly string[]; readonly region?: readonly string[] }>> = {
  returns: { all: ['dispatcher', 'shiftLead'] },
  consultations: { all: ['dispatcher', 'shiftLead'], own: ['districtArbiter'] },
  disputes: { own: ['districtArbiter', 'cityArbiter'] },
  opinions: { own: ['unitCoordinator', 'unitReviewer'] },
  information: { all: ['webAgent', 'agent', 'dispatcher', 'shiftLead'] },
  declines: { all: ['shiftLead'] },
  withdrawalChecks: { all: ['callbackOfficer', 'shiftLead'] },
  appeals: { all: ['shiftLead', 'webAgent'] },
  transfers: { all: ['shiftLead', 'agent', 'webAgent', 'dispatcher'] },
  extensions: { all: ['dispatcher', 'supervisor'] },
  suspensionRequests: { all: ['supervisor'], own: ['unitCoordinator', 'districtArbiter'] },
  suspensions: { all: ['supervisor'], own: ['unitCoordinator'] },
  whistles: { all: ['supervisor'], own: ['unitCoordinator', 'handler'] },
  leadOffers: { own: ['unitCoordinator'] },
  escalations: { all: ['supervisor'], own: ['unitCoordinator'] },
  terminations: { all: ['panelMember'] },
  exclusions: { all: ['panelMember'] },
  suspicions: { all: inquiryPosts },
  supervisions: { all: ['supervisor'], own: ['unitCoordinator'], region: ['leader'] },
}

export const docketReaders: readonly string[] = [...new Set(Object.values(readers).flatMap(({ all = [], own = [], region = [] }) => [...all, ...own, ...region]))]

/** Which part of a docket this person decides on; null: none of it. */
export const docketPart = (person: SignedIn, docket: DocketId, directory: Directory): DocketPart | null => {
  const { all = [], own = [], region = [] } = readers[docket]
  const has = (roles: readonly string[]) => person.roles.some((role) => roles.includes(role))
  const unit = directory.unit(person.unitCode)
  if (has(all)) return 'all'
  if (has(region) && unit) return unit.regionCode === directory.cityCode ? 'all' : { region: unit.regionCode }
  if (docket === 'supervisions' && person.roles.includes('shiftLead') && directory.centre) return { unit: directory.centre.code }
  return has(own) ? { unit: person.unitCode } : null
}

/** Key of the counter of a part; null where none is kept. */
export const docketCounter = (docket: DocketId, part: DocketPart): string | null => (part === 'all' ? `docket.${docket}` : 'unit' in part ? `docket.${docket}.${part.unit}` : null)

import { createHash } from 'node:crypto'
import { isRefused, refuse, type Refusal } from '@suban/domain-kit'
import { findPersonalData } from '@suban/text'
import type { Database } from '../../kernel/database/database.ts'
import type { SerialNumbers } from '../../kernel/database/serial-numbers.ts'
import { hexBytes, violatedKey, type Write } from '../../kernel/database/write-statement.ts'
import { newId } from '../../kernel/ids.ts'
import { dayOf } from '../../kernel/time.ts'
import type { Proposer, Sorting } from '../dispatch/index.ts'
import { coverFor, isPhone, normalPhone, type Vault } from '../identity/index.ts'
import type { Organisation } from '../organisation/index.ts'
import { trainingExample, type Asked, type DecisionActor, type Done, type Step, type WorkOrderCommand, type WorkOrders, type WorkOrderState } from '../work-order/index.ts'
import { checkRequest } from './domain/check-request.ts'
import { orderNumber, receiptNumber } from './domain/order-number.ts'
import { titleOf } from './domain/title.ts'
import { attachmentLinkTable, requestTable } from './store/tables.ts'

/** A request as it comes in, whatever the channel. */
export type Incoming = {
  readonly narrative: string
  readonly title?: string | undefined
  readonly kind?: string | undefined
  readonly matterCode?: string | undefined
  readonly placeId: string | null
  readonly address: string
  readonly occurredAt?: number | undefined
  readonly contact?: { readonly name: string; readonly phone: string; readonly identityNumber?: string | undefined; readonly homeAddress?: string | undefined } | undefined
  readonly isAnonymous: boolean
  readonly secrecyLevel: number
  readonly attachmentIds: readonly string[]
  readonly channel: string
  readonly callId?: string | undefined
  /** Which system it comes from and its number there: the same never makes two orders. */
  readonly outer?: { readonly source: string; readonly id: string } | undefined
  readonly parentId?: string | undefined
  /** A community known without a place of the gazetteer (imports). */
  readonly communityCode?: string | null
  /** Requests split from one call share the person who made it. */
  readonly contactId?: string | null
}

/** What to do with it in the same act. */
export type Then =
  | { readonly dispatch: { readonly lead: string; readonly co: readonly string[] } }
  | { readonly attachTo: string }
  | { readonly answer: { readonly answer: string; readonly basis: string } }
  | null

export type Prepared = { readonly orderId: string; readonly requestId: string; readonly orderNo: string; readonly receiptNo: string; readonly sorting: Sorting; readonly register: Extract<WorkOrderCommand, { type: 'register' }>; readonly writes: Write[] }

export type Registered = {
  readonly requestId: string; readonly workOrderId: string; readonly orderNo: string; readonly receiptNo: string; readonly trackingToken: string
  readonly status: string; readonly version: number; readonly promisedAt: string | null; readonly unitCode: string | null
}

export type IntakeServices = {
  readonly db: Database
  readonly cityCode: string
  readonly organisation: Organisation
  readonly proposer: Proposer
  readonly vault: Vault
  readonly serials: SerialNumbers
  readonly workOrders: WorkOrders
  now(): number
}

/** From what somebody says to a request with its work order: 接 of the chain. */
export class Intake {
  readonly #services: IntakeServices

  constructor(services: IntakeServices) {
    this.#services = services
  }

  /**
   * Take down a request: checked, classified, routed, sealed, clocks started, durable when it returns.
   *
   * @param entry desk: accepted at once; web: waits for the intake clerk
   */
  async register(incoming: Incoming, entry: 'desk' | 'web', then: Then, act: { actor: DecisionActor; commandId: string; now: number; recordedAt?: number }): Promise<Registered | Refusal> {
    const { workOrders, vault } = this.#services
    const asked = { commandId: act.commandId, fingerprint: vault.fingerprint(act.actor, entry, incoming, then) }
    // What was right the first time may be refused when it comes again: its attachments are bound, to the order that it made.
    const unlessDone = async (refusal: Refusal): Promise<Registered | Refusal> => {
      const before = await workOrders.answeredBefore(asked)
      return before === null ? refusal : isRefused(before) ? before : this.#registeredBefore(before)
    }
    const prepared = await this.prepare(incoming, entry, act.now, act.actor)
    if (isRefused(prepared)) return unlessDone(prepared)
    const steps = await this.#stepsOf(prepared, then)
    if (isRefused(steps)) return unlessDone(steps)
    let done: Done | Refusal
    try {
      done = await workOrders.act({ ...act, ...asked }, steps)
    } catch (error) {
      const key = violatedKey(error)
      if (key === 'attachment_link_pkey') return refuse('ATTACHMENT_UNKNOWN')
      if (key === 'request_outer') return refuse('ORDER_EXISTS')
      throw error
    }
    if (isRefused(done)) return done
    if (done.workOrderId !== prepared.orderId) return (await this.#registeredBefore(done))
    return this.#answer(prepared.requestId, prepared.orderNo, prepared.receiptNo, done)
  }

  /** Everything that must be known and written for one request; used one by one at the desks and by the hundred in imports. */
  async prepare(incoming: Incoming, entry: 'desk' | 'web' | 'import', now: number, actor: DecisionActor): Promise<Prepared | Refusal> {
    const { cityCode, organisation, proposer, vault, serials } = this.#services
    const place = incoming.placeId === null ? null : organisation.directory.place(incoming.placeId)
    if (incoming.placeId !== null && !place) return refuse('PLACE_UNKNOWN', { place: incoming.placeId })
    const phone = incoming.contact?.phone ?? ''
    if (entry !== 'import' && incoming.contactId === undefined) {
      const fault = checkRequest({ occurredAt: incoming.occurredAt ?? null, phone, isPhoneValid: isPhone(phone), isAnonymous: incoming.isAnonymous }, now)
      if (fault) return fault
    }
    const day = dayOf(now)
    // A title stands in every list, so it never holds personal data, whoever wrote it.
    const cover = incoming.contactId ? await vault.cover(incoming.contactId) : coverFor(incoming.contact?.name ?? '')
    const title = cover(incoming.title?.trim() ?? '') || titleOf(cover(incoming.narrative.slice(0, 400)))
    const sorting = proposer.sort({ text: `${title}。${incoming.narrative}`, kind: incoming.kind, matterCode: incoming.matterCode, place, communityCode: incoming.communityCode ?? null, day, withEvidence: false })
    if (sorting.resolution?.missing.some((reason) => reason.code === 'MATTER_NOT_LISTED')) return refuse('MATTER_UNKNOWN', { matter: incoming.matterCode ?? '' })

    const requestId = newId(now)
    const orderId = newId(now)
    const serial = await serials.take(`request.${day}`)
    const orderNo = orderNumber(cityCode, day, incoming.channel, serial)
    const receiptNo = receiptNumber(day, serial)
    const hasContact = incoming.contactId === undefined && (phone !== '' || (incoming.contact?.name ?? '') !== '')
    const contactId = incoming.contactId !== undefined ? incoming.contactId : hasContact ? newId(now) : null
    const digest = createHash('sha256').update(`${title}\n${incoming.narrative}\n${incoming.address}`).digest()
    const communityCode = place?.communityCode ?? incoming.communityCode ?? null
    const writes: Write[] = [{
      table: requestTable,
      rows: [{
        city_code: cityCode, id: requestId, work_order_id: orderId, receipt_no: receiptNo, tracking_hash: hexBytes(trackingHash(vault.trackingToken(requestId))), contact_id: contactId,
        is_anonymous: incoming.isAnonymous, channel: incoming.channel, call_id: incoming.callId ?? null, title, narrative: incoming.narrative, address: incoming.address,
        digest: hexBytes(digest), community_code: communityCode, occurred_at: incoming.occurredAt === undefined ? null : new Date(incoming.occurredAt).toISOString(),
        recorded_at: new Date(now).toISOString(), outer_source: incoming.outer?.source ?? null, outer_id: incoming.outer?.id ?? null,
      }],
    }]
    if (hasContact) {
      const person = { name: incoming.contact?.name ?? '', phone: normalPhone(phone), identityNumber: incoming.contact?.identityNumber ?? '', homeAddress: incoming.contact?.homeAddress ?? '' }
      writes.push(await vault.sealContact(contactId!, person, now))
    }
    if (incoming.attachmentIds.length > 0) {
      const links = await this.linkAttachments(orderId, incoming.attachmentIds)
      if (isRefused(links)) return links
      writes.push(...links)
    }
    const machineLabel = sorting.guesses[0]?.matterCode ?? null
    if (incoming.matterCode !== undefined && entry !== 'import' && machineLabel !== incoming.matterCode) {
      writes.push(trainingExample(cityCode, requestId, incoming.matterCode, machineLabel, actor.kind === 'staff' ? actor.accountId : null, now))
    }
    const { resolution } = sorting
    const register = {
      type: 'register', entry, requestId, orderNo, kind: sorting.kind, channel: incoming.channel,
      place: { placeId: place?.id ?? null, communityCode, lng: place?.lng ?? null, lat: place?.lat ?? null },
      isAnonymous: incoming.isAnonymous, contactId, secrecyLevel: incoming.secrecyLevel, urgency: sorting.urgency, flags: sorting.facts.flags,
      matterCode: sorting.matterCode, matterBy: sorting.matterBy, deadlineClass: sorting.deadlineClass,
      classification: { modelVersion: sorting.modelVersion, candidates: sorting.guesses.map(({ matterCode, probability }) => ({ matterCode, probability: Math.round(probability * 10_000) / 10_000 })), abstains: sorting.abstains, expectedCost: sorting.matterBy === 'person' ? 0 : sorting.expectedCost },
      proposal: { lead: resolution?.lead ?? null, co: resolution?.co ?? [], because: [...(resolution?.because ?? []), ...(resolution?.missing ?? []), ...sorting.facts.because], listVersion: resolution?.version ?? '' },
      narrativeDigest: digest.toString('hex'), parentId: incoming.parentId ?? null, receivedAt: now,
    } as const
    return { orderId, requestId, orderNo, receiptNo, sorting, register, writes }
  }

  async #stepsOf(prepared: Prepared, then: Then): Promise<Step[] | Refusal> {
    const { orderId, orderNo, register, writes } = prepared
    if (then === null) return [{ orderId, commands: [register], writes }]
    if ('dispatch' in then) return [{ orderId, commands: [register, { type: 'dispatch', lead: then.dispatch.lead, co: then.dispatch.co, note: '' }], writes }]
    if ('answer' in then) return [{ orderId, commands: [register, { type: 'answerDirectly', ...then.answer }], writes }]
    const target = await this.#services.workOrders.state(then.attachTo)
    if (!target) return refuse('ORDER_NOT_FOUND')
    return [
      { orderId, commands: [register, { type: 'attach', targetId: then.attachTo, target: { status: target.state.status, orderNo: target.state.orderNo } }], writes },
      { orderId: then.attachTo, commands: [{ type: 'join', memberId: orderId, memberOrderNo: orderNo }] },
    ]
  }

  /** Rows that bind uploaded attachments to an order; the key of the table lets each be bound once. */
  async linkAttachments(orderId: string, ids: readonly string[]): Promise<Write[] | Refusal> {
    if (ids.length === 0) return []
    const { db, cityCode } = this.#services
    const { rows } = await db.query<{ n: number }>(
      `select count(*)::int as n from attachment a where a.city_code = $1 and a.id = any($2::uuid[])
       and not exists (select from attachment_link l where l.city_code = a.city_code and l.attachment_id = a.id and l.work_order_id <> $3)`, [cityCode, ids, orderId])
    if (rows[0]!.n !== new Set(ids).size) return refuse('ATTACHMENT_UNKNOWN')
    return [{ table: attachmentLinkTable, rows: [...new Set(ids)].map((id) => ({ city_code: cityCode, attachment_id: id, work_order_id: orderId })) }]
  }

  /** Several demands in one request: each further one becomes a request and an order of its own, by the same person. */
  async splitSteps(asked: Asked, state: WorkOrderState): Promise<{ steps: Step[]; children: Prepared[] } | Refusal> {
    const { parts } = asked.body as { parts: readonly { narrative: string; matterCode?: string }[] }
    const actor = { kind: 'staff', accountId: asked.person.accountId, unitCode: asked.person.unitCode, roles: asked.person.roles } as const
    const now = this.#services.now()
    const children: Prepared[] = []
    for (const part of parts) {
      const child = await this.prepare({
        narrative: part.narrative, matterCode: part.matterCode, placeId: state.place.placeId, communityCode: state.place.communityCode, address: '', contactId: state.contactId,
        isAnonymous: state.isAnonymous, secrecyLevel: state.secrecyLevel, attachmentIds: [], channel: state.channel, parentId: asked.id,
      }, 'desk', now, actor)
      if (isRefused(child)) return child
      children.push(child)
    }
    return {
      children,
      steps: [
        { orderId: asked.id, commands: [{ type: 'split', children: children.map((child) => child.orderId) }], expectedVersion: asked.expectedVersion },
        // What is kept from whom is the same for every part.
        ...children.map((child) => ({ orderId: child.orderId, commands: [{ ...child.register, ...(state.accusedUnits ? { accusedUnits: state.accusedUnits } : {}) }], writes: child.writes })),
      ],
    }
  }

  /** The command came before: the same answer again, with the link made anew from the request's own id. */
  async #registeredBefore(done: Done): Promise<Registered> {
    const { rows } = await this.#services.db.query<{ id: string; receipt_no: string; order_no: string }>(
      `select r.id, r.receipt_no, w.order_no from request r join work_order w on w.city_code = r.city_code and w.id = r.work_order_id
       where r.city_code = $1 and r.work_order_id = $2`, [this.#services.cityCode, done.workOrderId])
    const row = rows[0]!
    return this.#answer(row.id, row.order_no, row.receipt_no, done)
  }

  #answer(requestId: string, orderNo: string, receiptNo: string, done: Done): Registered {
    return {
      requestId, workOrderId: done.workOrderId, orderNo, receiptNo, trackingToken: this.#services.vault.trackingToken(requestId),
      status: done.status, version: done.version, promisedAt: done.promisedAt, unitCode: done.leadUnit,
    }
  }
}

export const trackingHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Where personal data stands in a text, for the hint at the desks. */
export const personalDataIn = (text: string): { kind: string; start: number; end: number }[] => findPersonalData(text).map(({ kind, start, end }) => ({ kind, start, end }))


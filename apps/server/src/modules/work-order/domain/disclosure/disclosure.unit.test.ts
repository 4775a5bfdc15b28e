import { describe, expect, it } from 'vitest'
import * as command from '../../testing/commands.ts'
import { centreReviewer, dispatcher, requester, STREET, sweeper } from '../../testing/people.ts'
import { awaitingVerdict, fromTheDesk, handledBy, judged } from '../../testing/pasts.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY } from '../../testing/world.ts'

const closed = () => given(awaitingVerdict(), judged(true, 5))

describe('how an order was handled is shown to everybody (T73)', () => {
  it('once it is closed, also when it is archived, with the consent on record', () => {
    const order = closed().when(centreReviewer, command.disclose).thenEvents({ type: 'OrderDisclosed', data: { no: 1, consent: command.disclose.consent } })
    expect(order.state.disclosures).toEqual([{ no: 1, at: order.now, endedAt: null }])
    closed().and(move(sweeper, command.tick, 8 * DAY)).when(centreReviewer, command.disclose).thenEvents('OrderDisclosed')
    given(handledBy()).when(centreReviewer, command.disclose).thenRefused('WRONG_STATUS', { status: 'handling' })
    closed().when(dispatcher, command.disclose).thenRefused('NOT_YOUR_ROLE')
  })

  it('not what is secret, nor kinds that the policy excludes', () => {
    const secret = (facts: object) => given(fromTheDesk(facts), awaitingVerdict().slice(1), judged(true, 5))
    secret({ secrecyLevel: 2 }).when(centreReviewer, command.disclose).thenRefused('TOO_SECRET_TO_DISCLOSE')
    secret({ kind: 'report' }).when(centreReviewer, command.disclose).thenRefused('TOO_SECRET_TO_DISCLOSE')
  })

  it('one text at a time; taken back, another may be shown', () => {
    const shown = closed().and(move(centreReviewer, command.disclose))
    shown.when(centreReviewer, command.disclose).thenRefused('DISCLOSED_ALREADY')
    shown.and(move(centreReviewer, command.withdrawDisclosure)).when(centreReviewer, command.disclose).thenEvents({ type: 'OrderDisclosed', data: { no: 2 } })
    closed().when(centreReviewer, command.withdrawDisclosure).thenRefused('NOT_DISCLOSED')
  })

  it('the requester objects: it is shown no more, and never again', () => {
    const order = closed().and(move(centreReviewer, command.disclose)).when(requester, command.objectDisclosure).thenEvents({ type: 'DisclosureObjected', data: { no: 1 } })
    expect(order.state.disclosures).toEqual([expect.objectContaining({ endedAt: order.now })])
    order.when(centreReviewer, command.disclose).thenRefused('DISCLOSURE_OBJECTED')
    order.when(requester, command.objectDisclosure).thenRefused('DISCLOSURE_OBJECTED_ALREADY')
    closed().when(requester, command.objectDisclosure).thenEvents({ type: 'DisclosureObjected', data: { no: null } })
  })
})

describe('thanks (T74)', () => {
  it('go into the honour book of the unit that led, once, and into no verdict', () => {
    const before = closed()
    const order = before.when(requester, command.praise).thenEvents({ type: 'PraiseRecorded', data: { unitCode: STREET } })
    expect(order.state.verdicts).toBe(before.state.verdicts)
    order.when(requester, command.praise).thenRefused('PRAISED_ALREADY')
    given(handledBy()).when(requester, command.praise).thenRefused('WRONG_STATUS')
  })
})

import { narrativeLimit, requesterCommands, SubmitRequest } from '@suban/contract'
import { describe, expect, it } from 'vitest'
import { limits } from './limits.ts'

const least = { narrative: '啊'.repeat(limits.narrativeLeast) }
const id = '3f0d4c2e-7a3b-4a59-9d53-0d5c6f3b2a10'
const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) => schema.safeParse(value).success

describe('the limits of this site are those of the contract', () => {
  it('for a request', () => {
    expect(limits.narrativeMost).toBe(narrativeLimit)
    const fits = (part: object) => takes(SubmitRequest, { ...least, ...part })
    expect(fits({})).toBe(true)
    expect(takes(SubmitRequest, { narrative: '啊'.repeat(limits.narrativeLeast - 1) })).toBe(false)
    for (const [field, most] of [['narrative', limits.narrativeMost], ['address', limits.addressMost]] as const) {
      expect([fits({ [field]: '啊'.repeat(most) }), fits({ [field]: '啊'.repeat(most + 1) })]).toEqual([true, false])
    }
    const named = (length: number) => fits({ contact: { name: '王'.repeat(length) } })
    expect([named(limits.nameMost), named(limits.nameMost + 1)]).toEqual([true, false])
    const withPhotos = (count: number) => fits({ attachmentIds: Array.from({ length: count }, () => id) })
    expect([withPhotos(limits.photosMost), withPhotos(limits.photosMost + 1)]).toEqual([true, false])
  })

  it('for what is sent from the tracking page', () => {
    const { clues, reopening, urging, evaluation } = requesterCommands
    const edges = (schema: typeof clues | typeof reopening | typeof urging | typeof evaluation, field: string, from: number, to: number, rest: object = {}) =>
      [from - 1, from, to, to + 1].map((length) => length < 0 || takes(schema, { ...rest, [field]: '啊'.repeat(length) }))
    expect(edges(clues, 'text', limits.clueLeast, limits.clueMost)).toEqual([false, true, true, false])
    expect(edges(reopening, 'reason', limits.reopeningLeast, limits.reasonMost)).toEqual([false, true, true, false])
    expect(edges(requesterCommands['answer-rejection'] as typeof reopening, 'reason', limits.answerRejectionLeast, limits.reasonMost)).toEqual([false, true, true, false])
    for (const appeal of [requesterCommands['termination-appeal'], requesterCommands['exclusion-appeal']]) {
      expect(edges(appeal as typeof reopening, 'reason', limits.appealLeast, limits.reasonMost)).toEqual([false, true, true, false])
    }
    expect(edges(urging, 'text', 0, limits.urgingMost)).toEqual([true, true, true, false])
    expect(edges(requesterCommands.information as typeof clues, 'text', 1, limits.clueMost)).toEqual([false, true, true, false])
    expect(edges(requesterCommands['refusal-appeal'] as typeof reopening, 'reason', limits.reopeningLeast, limits.reasonMost)).toEqual([false, true, true, false])
    expect(edges(requesterCommands.withdrawal as typeof urging, 'text', 0, limits.withdrawalMost, { reason: 'other' })).toEqual([true, true, true, false])
    expect(edges(evaluation, 'remark', 0, limits.remarkMost, { contacted: true, solved: true, satisfaction: 5 })).toEqual([true, true, true, false])
  })
})

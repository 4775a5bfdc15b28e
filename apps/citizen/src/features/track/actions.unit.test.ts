import type { Tracking } from '@suban/contract'
import { describe, expect, it } from 'vitest'
import { bodyOf, checkWords } from './action-body.ts'
import { whyNot } from './actions.ts'
import { emptyWords } from './kept-words.ts'

const nothing: Tracking['can'] = {
  addClue: false, evaluate: false, reopen: false, urge: false, rejectAnswer: false, praise: false, appealRefusal: false, supplyInfo: false, withdraw: false, takeBackWithdrawal: false,
  appealTermination: false, appealExclusion: false, objectDisclosure: false,
}
const because = { zh: '24 小时内已经催办过。承办单位已收到；可以补充新情况。', en: 'It was urged.' }
const tracking = (statusCode: string, can: Partial<Tracking['can']> = {}) =>
  ({ statusCode, can: { ...nothing, ...can }, cannotBecause: { urge: because, evaluate: because, rejectAnswer: because, reopen: because } })

describe('why not', () => {
  it('gives the reason of the server in plain words', () => {
    expect(whyNot('urge', tracking('handling'))).toBe('24 小时内已经催过。负责处理的单位已收到；可以补充新情况。')
  })
  it('says what the status itself explains, and nothing about what is out of place', () => {
    expect(whyNot('evaluate', tracking('handling'))).toContain('还没办好')
    expect(whyNot('rejectAnswer', tracking('handling'))).toBeNull()
    expect(whyNot('urge', tracking('handling', { urge: true }))).toBeNull()
  })
})

describe('what is sent from the tracking page', () => {
  it('asks for each answer of an evaluation, in the order of the page', () => {
    expect(checkWords('evaluate', emptyWords()).map(({ field }) => field)).toEqual(['solved-true', 'satisfaction-5', 'contacted-true'])
    const words = { ...emptyWords(), solved: false, satisfaction: 1, contacted: false, text: ' 没人来 ' }
    expect(checkWords('evaluate', words)).toEqual([])
    expect(bodyOf('evaluate', words)).toEqual({ solved: false, satisfaction: 1, contacted: false, remark: '没人来' })
  })
  it('waits for photos that are not uploaded yet', () => {
    const words = { ...emptyWords(), text: '又冒烟了', photos: [{ id: 'p', name: 'p.jpg', bytes: 1, attachmentId: null }] }
    expect(checkWords('addClue', words).map(({ field }) => field)).toEqual(['clue-photos'])
    expect(bodyOf('addClue', { ...words, photos: [{ ...words.photos[0]!, attachmentId: 'A' }] })).toEqual({ text: '又冒烟了', attachmentIds: ['A'] })
  })
  it('needs a reason to reopen, and none to urge', () => {
    expect(checkWords('reopen', { ...emptyWords(), text: '没好' })).toHaveLength(1)
    expect(checkWords('urge', emptyWords())).toEqual([])
  })
})

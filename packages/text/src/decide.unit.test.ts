import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideAcceptance } from './decide.ts'

describe('decideAcceptance', () => {
  it.each([
    [0.98, { costOfError: 60, costOfHuman: 2 }, 'accept'],
    [0.9, { costOfError: 60, costOfHuman: 2 }, 'human'],
    [0.8, { threshold: 0.8 }, 'accept'],
    [0.79, { threshold: 0.8 }, 'human'],
  ] as const)('%d with %j: %s', (probability, policy, action) => {
    expect(decideAcceptance(probability, policy).action).toBe(action)
  })

  it('never lets a surer answer cost more', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (one, other) => {
        const policy = { costOfError: 60, costOfHuman: 12 }
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(decideAcceptance(high, policy).expectedCost).toBeLessThanOrEqual(decideAcceptance(low, policy).expectedCost)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { pickOrders } from './pick-orders.ts'
import { Random } from './random.ts'
import type { Template } from './templates.ts'

const minute = 60_000
const template = (no: number): Template => ({ isOpen: no % 2 === 0, weight: no + 1, registeredAt: 1_790_000_000_123 + no * 977_000, reach: no % 2 === 0 ? 120 : 720 } as Template)
const templates = Array.from({ length: 40 }, (_, no) => template(no))
const picksOf = (seed: number) => [...pickOrders(templates, 5_000, 0.2, new Random(seed))]

describe('orders to copy', () => {
  const picks = picksOf(7)

  it('come in the order of receipt, in whole minutes back as far as their template reaches, never forwards', () => {
    const minutes = picks.map(({ template: { registeredAt }, shift }) => Math.floor(registeredAt / minute) + shift)
    expect(minutes).toEqual(minutes.toSorted((one, other) => one - other))
    expect(picks.every(({ template: { reach }, shift }) => Number.isInteger(shift) && shift <= 0 && shift > -reach)).toBe(true)
  })

  it('are open as often as asked for, and heavy templates come more often', () => {
    expect(picks).toHaveLength(5_000)
    const open = picks.filter((pick) => pick.template.isOpen).length / picks.length
    expect(Math.abs(open - 0.2)).toBeLessThan(0.03)
    const times = (no: number) => picks.filter((pick) => pick.template === templates[no]).length
    expect(times(39)).toBeGreaterThan(times(1) * 3)
  })

  it('are the same for the same seed', () => {
    const seen = (seed: number) => picksOf(seed).map((pick) => [templates.indexOf(pick.template), pick.shift])
    expect(seen(7)).toEqual(seen(7))
    expect(seen(7)).not.toEqual(seen(8))
  })
})

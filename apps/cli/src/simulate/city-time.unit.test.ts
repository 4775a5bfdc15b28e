import { describe, expect, it } from 'vitest'
import { CityTime, hour, workdayMorning } from './city-time.ts'
import { Scheduler } from './scheduler.ts'

const sunday = Date.parse('2026-11-22T17:00:00+08:00')
const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

describe('city time', () => {
  it('begins in the morning of a working day', () => {
    expect(new Date(workdayMorning(sunday, 8, isWeekday)).toISOString()).toBe('2026-11-23T00:00:00.000Z')
    expect(new Date(workdayMorning(sunday, 8, () => true)).toISOString()).toBe('2026-11-22T00:00:00.000Z')
  })

  it('passes as many times as fast as asked, and says the day', () => {
    const time = new CityTime(60, workdayMorning(sunday, 8, isWeekday))
    const now = Date.now()
    expect(time.at(now + 60_000) - time.at(now)).toBe(hour)
    expect(time.realOf(time.at(now))).toBeCloseTo(now, -1)
    expect(time.text(time.began)).toBe('周一 08:00')
    expect(time.text(time.began + 25.5 * hour)).toBe('第 2 天 周二 09:30')
  })

  it('waits for people who cannot keep up', async () => {
    const time = new CityTime(3_600, sunday)
    const scheduler = new Scheduler(time, 1, () => {})
    const done: number[] = []
    const work = (n: number) => async () => { await new Promise((resolve) => { setTimeout(resolve, 1_500) }); done.push(n) }
    for (let n = 0; n < 4; n++) scheduler.plan(sunday, work(n))
    await scheduler.run(Date.now() + 4_000, new AbortController().signal, () => {})
    expect(done).toEqual([0, 1, 2])
    // Three things of a second and a half each, of which people may be two seconds late: the rest of the time stood still.
    expect(time.now() - sunday).toBeLessThan(4_000 * 3_600)
  })
})

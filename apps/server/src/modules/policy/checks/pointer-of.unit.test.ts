import { describe, expect, it } from 'vitest'
import { pointerOf } from './pointer-of.ts'

describe('a place that a parser names', () => {
  it.each([
    ['serviceHours › 第 2 项（13:30–17:30）：须按先后排列', '/serviceHours/1'],
    ['years › 2026 › 春节：2026-02-30 不在 2026 年', '/years/1/holidays/0'],
    ['clocks › handling（办理钟） › 2h：2h 类一律按自然时间计', '/clocks/handling/2h'],
    ['examples「甲：乙」：应为 close', '/examples/1'],
    ['clocks.handling.2h：不对', '/clocks/handling/2h'],
    ['supervision.rungs.urge：梯级绕成一圈', '/supervision/rungs/1'],
    ['没有这个：什么', ''],
  ])('%s', (sentence, pointer) => {
    const document = { supervision: { rungs: [{ rung: 'remind' }, { rung: 'urge' }] }, serviceHours: [{}, {}], years: [{ year: 2024 }, { year: 2026, holidays: [{ name: '春节' }] }], clocks: { handling: { '2h': {} } }, examples: [{ name: '丙' }, { name: '甲：乙' }] }
    expect(pointerOf(sentence, document)).toBe(pointer)
  })
})

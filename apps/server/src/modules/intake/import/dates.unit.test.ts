import { describe, expect, it } from 'vitest'
import { compileDateReader } from './dates.ts'

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())
const china = 'Asia/Shanghai'

describe('compileDateReader', () => {
  it('tries the formats in their order', () => {
    const read = compileDateReader(['yyyy-MM-dd HH:mm:ss', 'yyyy/M/d H:mm', 'yyyy年M月d日', 'excelSerial', 'epochMilliseconds'])
    expect(iso(read('2019-02-28 11:25:05', china))).toBe('2019-02-28T03:25:05.000Z')
    expect(iso(read('2019/2/8 1:05', china))).toBe('2019-02-07T17:05:00.000Z')
    expect(iso(read('2019年2月8日', china))).toBe('2019-02-07T16:00:00.000Z')
    expect(iso(read('43709.5', china))).toBe('2019-09-01T04:00:00.000Z')
    expect(iso(read('1551324305000', china))).toBe('2019-02-28T03:25:05.000Z')
  })

  it('knows no 30th of February, no 25th hour and no other words', () => {
    const read = compileDateReader(['yyyy-MM-dd HH:mm:ss', 'iso'])
    for (const text of ['2019-02-30 00:00:00', '2019-02-28 25:00:00', '2019-13-01 00:00:00', '昨天', '2019-02-28 11:25:05 左右', '']) expect(read(text, china)).toBeNull()
    expect(iso(read('2020-02-29', china))).toBe('2020-02-28T16:00:00.000Z')
  })

  it('reads wall clocks across changes of the clocks, and offsets as they are written', () => {
    const read = compileDateReader(['iso'])
    expect(iso(read('2011-03-13T01:59:59', 'America/New_York'))).toBe('2011-03-13T06:59:59.000Z')
    expect(iso(read('2011-03-13T03:00:00', 'America/New_York'))).toBe('2011-03-13T07:00:00.000Z')
    expect(iso(read('2011-11-06T03:00:00', 'America/New_York'))).toBe('2011-11-06T08:00:00.000Z')
    expect(iso(read('2011-07-01T00:00:00', 'America/Los_Angeles'))).toBe('2011-07-01T07:00:00.000Z')
    expect(iso(read('2011-07-01T00:00:00+08:00', 'America/Los_Angeles'))).toBe('2011-06-30T16:00:00.000Z')
    expect(iso(read('2011-07-01T00:00:00.123Z', china))).toBe('2011-07-01T00:00:00.000Z')
  })
})

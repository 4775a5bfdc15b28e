import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPersonalData, mask } from './personal-data.ts'
import { isIdentityNumber, isLuhnValid, PATTERNS } from './personal-data-patterns.ts'

/** Made up: an unused region, a birth date, a running number and the check character that belongs to them. */
const withCheck = (body: string): string => [...'0123456789x'].map((check) => body + check).find(isIdentityNumber) as string
const IDENTITY = withCheck('99010119900307451')
const CARD = [...'0123456789'].map((check) => `621000000000000000${check}`).find(isLuhnValid) as string

describe('findPersonalData', () => {
  it.each([
    ['请回19900001234', 'mobile', '19900001234'],
    ['电话１９９　００００　１２３４谢谢', 'mobile', '１９９　００００　１２３４'],
    ['199-0000-1234', 'mobile', '199-0000-1234'],
    ['+86 19900001234。', 'mobile', '+86 19900001234'],
    ['微信wx19900001234', 'mobile', '19900001234'],
    ['199\u200b0000\u200b1234', 'mobile', '199\u200b0000\u200b1234'],
    ['0990-8888123转801', 'landline', '0990-8888123转801'],
    ['（099）62345678', 'landline', '（099）62345678'],
    ['座机：88886666', 'landline', '88886666'],
    [`身份证${IDENTITY.toUpperCase()}`, 'identityNumber', IDENTITY.toUpperCase()],
    [`身份证${IDENTITY.slice(0, 6)} ${IDENTITY.slice(6, 14)} ${IDENTITY.slice(14)}`, 'identityNumber', `${IDENTITY.slice(0, 6)} ${IDENTITY.slice(6, 14)} ${IDENTITY.slice(14)}`],
    [`打到${CARD}`, 'bankCard', CARD],
    ['发到 zhang.san@example.com 吧', 'email', 'zhang.san@example.com'],
    ['车牌京A·12345', 'licencePlate', '京A·12345'],
    ['粤BD12345违停', 'licencePlate', '粤BD12345'],
    ['我住3栋2单元501室', 'exactRoom', '3栋2单元501室'],
    ['一栋三单元402漏水', 'exactRoom', '一栋三单元402'],
    ['５号楼１２０３', 'exactRoom', '５号楼１２０３'],
    ['7-2-1203室', 'exactRoom', '7-2-1203室'],
  ])('%s: %s', (text, kind, expected) => {
    expect(findPersonalData(text).map((datum) => [datum.kind, datum.text])).toEqual([[kind, expected]])
  })

  it.each([
    '订单号19900001234没有发货', '工单编号：199000012345678', '共19900001234元', '￥19900001234', 'sf19900001234', '1990000.1234',
    '19900001234567', '2019-12-31到2020-01-31', '拨打12345热线', '110、119、120', '5栋300户居民', '3号楼2024年交房', '3号楼楼道', '办事大厅301室',
    '12栋楼1500平米', '京东abc12', '990101199013074510', '花了15800元，13个月', '4111111111111112', '订单6210000000000000000', '2020年1月1日至2021年12月31日',
  ])('%s: nothing', (text) => {
    expect(findPersonalData(text)).toEqual([])
  })

  it('looks for some kinds only, and never takes a part of an identity number for a phone', () => {
    const text = `${IDENTITY}，19900001234`
    expect(findPersonalData(text, ['mobile']).map((datum) => datum.text)).toEqual(['19900001234'])
  })

  it('no pattern finds anything with fewer digits than it says that it needs', () => {
    let finds = 0
    const piece = fc.constantFrom('1', '12', '101', '1203', '2', 'a-1-101', 'a', 'bc', '-', ' ', '(', ')', '单元', '栋', '号楼', '室', '户', '三', '京a', '粤b', '·', '学', '138', '199', '0', '057', '6234', '5678', '8888', 'x', '电话', '990101', '1990', '0307', '451', 'a@b.cn')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (pieces) => {
        const text = pieces.join('')
        for (const { expression, digits, accepts } of PATTERNS) {
          for (const [found] of text.matchAll(expression)) {
            if (accepts !== undefined && !accepts(found, '', '')) continue
            finds += 1
            expect(found.replaceAll(/[^0-9]/g, '').length).toBeGreaterThanOrEqual(digits)
          }
        }
      }),
      { numRuns: 20_000, seed: 1 },
    )
    expect(finds).toBeGreaterThan(1_000)
  })

  it.each([['京a·bcd12', 'licencePlate'], ['三单元101', 'exactRoom'], ['a-1-101室', 'exactRoom'], ['3 栋 2 单元 501 室', 'exactRoom'], ['ab@cd.cn', 'email']])('%s has as few digits as can be', (text, kind) => {
    expect(findPersonalData(text).map((datum) => datum.kind)).toEqual([kind])
  })

  it('points to the original after emoji and rare characters', () => {
    const text = '😀𠮷１９９００００１２３４😀'
    expect(findPersonalData(text)).toEqual([{ kind: 'mobile', text: '１９９００００１２３４', start: 4, end: 15 }])
  })
})

describe('mask', () => {
  it.each([
    ['回电199-0000-1234', '回电199-****-1234'],
    ['+86 19900001234', '+86 199****1234'],
    ['zhang@example.com', 'z****@example.com'],
    ['写信a@b.cn', '写信*@b.cn'],
    ['京A·12345', '京A·****5'],
    ['住3栋2单元501室', '住*栋*单元***室'],
    [CARD, `${'*'.repeat(15)}${CARD.slice(-4)}`],
    [IDENTITY, `9${'*'.repeat(16)}${IDENTITY.at(-1)}`],
  ])('%s → %s', (text, expected) => {
    expect(mask(text)).toBe(expected)
  })

  it('reads a text to its end, in reasonable time', () => {
    const text = `${'我'.repeat(1_000_000)}19900001234`
    expect(mask(text).endsWith('我199****1234')).toBe(true)
  })

  it('never changes the length, and hides something of everything found', () => {
    const piece = fc.oneof(
      fc.constantFrom('19900001234', '１９９ ００００ １２３４', CARD, IDENTITY, '3栋501室', '京A12345', 'a@b.cn', '我住', '😀', '，'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const masked = mask(text)
        expect(masked).toHaveLength(text.length)
        const data = findPersonalData(text)
        data.forEach((datum, at) => {
          expect(text.slice(datum.start, datum.end)).toBe(datum.text)
          if (at > 0) expect(datum.start).toBeGreaterThanOrEqual(data[at - 1]?.end as number)
          expect(masked.slice(datum.start, datum.end)).not.toBe(datum.text)
        })
      }),
    )
  })
})

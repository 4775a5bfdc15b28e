/** What can point to one person. */
export type PersonalDataKind = 'mobile' | 'landline' | 'identityNumber' | 'bankCard' | 'email' | 'licencePlate' | 'exactRoom'

export type PersonalDataPattern = {
  readonly kind: PersonalDataKind
  /** Over the normalised text: half width, lower case. */
  readonly expression: RegExp
  /** Every find has at least so many digits: a text with fewer of them need not be searched. */
  readonly digits: number
  /** Without this character the expression need not be tried: it would be slow on long runs of letters. */
  readonly needs?: string
  /** Looks closer: checksum, words before (up to 12 characters) and after (up to 4). */
  readonly accepts?: (match: string, before: string, after: string) => boolean
}

const digitsOf = (text: string): string => text.replace(/[^0-9x]/g, '')

/** Words that make a long number something else than a person's: orders, bills, parcels, documents. */
const OTHER_NUMBER = /(?:单号|订单|工单|编号|运单|快递|流水|案号|文号|发票|批号|条码|货号|型号|序列号|受理号|票号|凭证)(?:号码?)?[为是:：#\s]*$/
const AMOUNT_AFTER = /^\s*(?:元|块|万|亿|人民币)/
const AMOUNT_BEFORE = /[¥$￥]\s*$/

const isPhoneContext = (before: string, after: string): boolean =>
  !OTHER_NUMBER.test(before) && !AMOUNT_BEFORE.test(before) && !AMOUNT_AFTER.test(after) &&
  // Letters directly before belong to a code of something, except the usual words for a phone.
  (!/[a-z]$/.test(before) || /(?:tel|phone|mobile|mob|wx|vx|v|qq|wechat)$/.test(before))

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643-1999: birth date and check character (ISO 7064 MOD 11-2). */
export const isIdentityNumber = (number: string): boolean => {
  if (!/^\d{17}[\dx]$/.test(number)) return false
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  return '10x98765432'[sum % 11] === number[17]
}

/** Luhn's check of a card number (GB/T 15694). */
export const isLuhnValid = (number: string): boolean => {
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const isBankCard = (number: string, before: string): boolean => {
  if (!isLuhnValid(number) || /^(.)\1*$/.test(number) || OTHER_NUMBER.test(before)) return false
  if (/(?:卡号|银行卡|账号|帐号|账户)/.test(before)) return true
  // Issuers' ranges: UnionPay 62, Visa 4, MasterCard 51–55.
  return /^62\d{14,17}$/.test(number) || /^(?:4|5[1-5])\d{14,15}$/.test(number)
}

const NUMERAL = '[0-9一二三四五六七八九十]'
// Many put a blank between a number and its word: 3 栋 2 单元 501 室.
const BUILDING = `(?:[0-9a-z]{1,4}|[一二三四五六七八九十]{1,3}) ?(?:号楼|号院|栋|幢|座|#楼?|楼)`
const UNIT = `${NUMERAL}{1,3} ?(?:单元|门洞|梯)`
const FLOOR = `${NUMERAL}{1,3} ?(?:楼|层)`
const ROOM = '[0-9]{3,4}(?: ?(?:室|号房|号|房))?'
/** What makes a number after a building a count, a year or a measure. */
const COUNT_AFTER = /^\s*(?:[年月日元个人多余平米天点分级岁%户家位套万千百]|号楼|栋|[.~]\d|-\d)/

/** More certain kinds first: what they took, the later ones leave alone. */
export const PATTERNS: readonly PersonalDataPattern[] = [
  { kind: 'email', digits: 0, needs: '@', expression: /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,10}/g },
  {
    kind: 'identityNumber',
    digits: 17,
    expression: /(?<!\d)\d{6}[ -]?(?:19|20)\d{2}[ -]?\d{4}[ -]?\d{3}[\dx](?![\da-z])/g,
    accepts: (match) => isIdentityNumber(digitsOf(match)),
  },
  {
    kind: 'bankCard',
    digits: 16,
    expression: /(?<![\d.])\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?:[ -]?\d{1,3})?(?!\d)/g,
    accepts: (match, before, after) => isBankCard(digitsOf(match), before) && !AMOUNT_AFTER.test(after),
  },
  {
    kind: 'mobile',
    digits: 11,
    expression:
      /(?<![\d.])(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]?\d{4}|\d{4}[ -]\d{4}|\d[ -]\d{4}[ -]?\d{3}|\d[ -]\d{3}[ -]?\d{4}|[ -]\d{3}[ -]\d{5})(?![\da-z]|\.\d)/g,
    accepts: (_, before, after) => isPhoneContext(before, after),
  },
  {
    kind: 'landline',
    digits: 10,
    expression: /(?<![\d.-])(?:\(0\d{2,3}\)[ -]?|0\d{2,3}[ -]?)[2-9]\d{2,3}[ -]?\d{4}(?:(?:转|-|ext)\d{1,5})?(?![\da-z-])/g,
    accepts: (_, before, after) => isPhoneContext(before, after),
  },
  {
    kind: 'landline',
    digits: 7,
    expression: /(?<=(?:电话|座机|固话|传真)(?:号码?)?[为是:\s]{0,3})[2-9]\d{2,3}[ -]?\d{4}(?![\da-z-])/g,
  },
  {
    kind: 'licencePlate',
    digits: 2,
    expression: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-z][·.\- ]?(?:[a-hj-np-z0-9]{6}|[a-hj-np-z0-9]{5}|[a-hj-np-z0-9]{4}[挂学警港澳领])(?![a-z0-9])/g,
    accepts: (match) => (match.match(/\d/g)?.length ?? 0) >= 2,
  },
  {
    kind: 'exactRoom',
    digits: 3,
    expression: new RegExp(`(?<![0-9a-z])(?:${BUILDING}[ -]?(?:${UNIT}[ -]?)?|${UNIT}[ -]?)(?:${FLOOR})?[ -]?${ROOM}(?![0-9])`, 'g'),
    accepts: (match, _, after) =>
      /室$/.test(match) || (/单元/.test(match) && after.startsWith('户')) || !(COUNT_AFTER.test(after) || /^0/.test(roomOf(match))),
  },
  {
    kind: 'exactRoom',
    digits: 4,
    expression: /(?<![0-9a-z-])[0-9a-z]{1,3}-[0-9]{1,2}-[0-9]{3,4}(?:室|户|房)/g,
  },
]

const roomOf = (match: string): string => /\d{3,4}\D*$/.exec(match)?.[0] ?? ''

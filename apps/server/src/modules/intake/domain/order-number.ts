/** Two-digit channel codes of the order number; a channel without a code of its own is 99. */
const channelCodes: Readonly<Record<string, string>> = {
  phone: '01', web: '02', app: '03', wechat: '04', alipay: '05', sms: '06', letter: '07', email: '08', weibo: '09', media: '10', leaderMailbox: '11',
  messageBoard: '12', grid: '13', walkIn: '14', market12315: '15', police110: '16', neighbourCity: '17', proactive: '18', inspection: '19', import: '20',
}

/**
 * `{region 6}{yyMMdd}{channel 2}{serial 6}{check 1}`, 21 digits (rulebook 7.1). The check digit (Luhn) finds every single wrong digit
 * and most swapped ones when a number is read out.
 *
 * @param day `YYYY-MM-DD` @param serial running number of the city, its last six digits are used
 */
export const orderNumber = (regionCode: string, day: string, channel: string, serial: number): string =>
  withCheck(`${regionCode}${shortDay(day)}${channelCodes[channel] ?? '99'}${lastSix(serial)}`)

/** What the requester notes down: `{yyMMdd}{serial 6}{check 1}`, 13 digits. */
export const receiptNumber = (day: string, serial: number): string => withCheck(`${shortDay(day)}${lastSix(serial)}`)

const shortDay = (day: string): string => day.slice(2).replaceAll('-', '')
const lastSix = (serial: number): string => String(serial % 1_000_000).padStart(6, '0')

const withCheck = (digits: string): string => {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const weighted = index % 2 === 0 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return digits + String((10 - (sum % 10)) % 10)
}

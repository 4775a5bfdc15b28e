/** 张*, 欧阳**: family name stays, the rest is covered. Two-character family names are few and listed. */
const doubleSurnames = new Set(['欧阳', '司马', '诸葛', '上官', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '宇文', '长孙', '夏侯', '端木', '南宫', '司徒'])

export const maskName = (name: string): string => {
  const characters = [...name.trim()]
  if (characters.length === 0) return ''
  const keep = characters.length > 2 && doubleSurnames.has(characters.slice(0, 2).join('')) ? 2 : 1
  return characters.slice(0, keep).join('') + '*'.repeat(Math.max(1, characters.length - keep))
}

/**
 * Covers a person's own name wherever it stands in a text: 王小明 → 王**. The length stays. A single character is no name: it would
 * cover half the text. Made once for the many texts of a case, most of which do not hold the name.
 */
export const nameCover = (name: string): ((text: string) => string) => {
  const bare = name.trim()
  if ([...bare].length < 2) return (text) => text
  const masked = maskName(bare)
  return (text) => (text.includes(bare) ? text.replaceAll(bare, () => masked) : text)
}

/** 138****5678; short numbers keep their last two digits. */
export const maskPhone = (phone: string): string => {
  const digits = normalPhone(phone)
  if (digits === '') return ''
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`
}

/**
 * Digits only, as dialled inside China: the form that is indexed, so that every way of writing a number finds the same person.
 * Without country code (+86, 0086) a landline has its 0 again, a mobile never has one.
 */
export const normalPhone = (phone: string): string => {
  const digits = phone.normalize('NFKC').replaceAll(/\D/g, '')
  const abroad = /^(?:00)?86(\d{10,11})$/.exec(digits)?.[1]
  if (abroad === undefined) return /^01[3-9]\d{9}$/.test(digits) ? digits.slice(1) : digits
  return /^(?:1[3-9]\d{9}|0\d+|400\d{7})$/.test(abroad) ? abroad : `0${abroad}`
}

/** Mobile numbers of 11 digits, or area code and landline of 10–12, or a landline of 7–8, or a service number of 5. */
export const isPhone = (phone: string): boolean => {
  const digits = normalPhone(phone)
  return /^1[3-9]\d{9}$/.test(digits) || /^0\d{9,11}$/.test(digits) || /^[2-8]\d{6,7}$/.test(digits) || /^\d{5}$/.test(digits) || /^400\d{7}$/.test(digits)
}

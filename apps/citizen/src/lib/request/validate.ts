import type { Draft, Step } from './draft.ts'
import { limits } from './limits.ts'

/** What is wrong with an answer: the field that takes the focus, the page that asks for it, the sentence. */
export type FieldError = { readonly field: string; readonly step: Step; readonly zh: string; readonly en: string }

/** Digits of a phone number as the server compares them: full-width digits and a leading +86 are understood. */
export const phoneDigits = (phone: string): string => {
  const digits = phone.normalize('NFKC').replace(/\D/g, '')
  return digits.length === 13 && digits.startsWith('86') ? digits.slice(2) : digits
}

/** Mobile, or area code and landline, or landline alone. The server has the last word. */
const looksLikePhone = (phone: string): boolean => /^1[3-9]\d{9}$|^0\d{9,11}$|^[2-8]\d{6,7}$|^400\d{7}$/.test(phoneDigits(phone))

const tooLong = (field: string, step: Step, value: string, most: number): FieldError[] => {
  const over = value.trim().length - most
  return over > 0
    ? [{ field, step, zh: `最多写 ${most} 个字，请删去 ${over} 个字（您写的都还在）。`, en: `At most ${most} characters: please cut ${over}. Nothing has been removed.` }]
    : []
}

const checks: Record<Exclude<Step, 'check'>, (draft: Draft) => FieldError[]> = {
  what: ({ narrative }) => (narrative.trim().length < limits.narrativeLeast
    ? [{ field: 'narrative', step: 'what', zh: '请写下发生了什么事。', en: 'Please write down what happened.' }]
    : tooLong('narrative', 'what', narrative, limits.narrativeMost)),
  where: ({ place, placeText, address }) => tooLong('address', 'where', place ? address : `${placeText} ${address}`, limits.addressMost),
  photos: ({ photos }) => (photos.length > limits.photosMost
    ? [{ field: 'photos', step: 'photos', zh: `最多放 ${limits.photosMost} 张照片。`, en: `At most ${limits.photosMost} photos.` }]
    : []),
  reach: ({ reach, phone, name }) => {
    if (reach === null) return [{ field: 'reach-phone', step: 'reach', zh: '请选一种：留电话、留电话并保密，或者匿名。', en: 'Choose one: leave a number, leave it sealed, or stay anonymous.' }]
    if (reach === 'anonymous') return []
    if (phone.trim() === '') return [{ field: 'phone', step: 'reach', zh: '请写电话号码；不想留电话，请选“匿名”。', en: 'Write a phone number, or choose "anonymous".' }]
    return [
      ...(looksLikePhone(phone) ? [] : [{ field: 'phone', step: 'reach' as const, zh: '电话号码看起来不对：手机是 11 位数字，座机请带区号。', en: 'The number looks wrong: a mobile has 11 digits; give a landline with its area code.' }]),
      ...tooLong('name', 'reach', name, limits.nameMost),
    ]
  },
}

/** The errors of one page, in the order of its fields. */
export const checkStep = (step: Step, draft: Draft): FieldError[] =>
  step === 'check' ? Object.values(checks).flatMap((check) => check(draft)) : checks[step](draft)

const fieldOfPath: Record<string, { field: string; step: Step }> = {
  narrative: { field: 'narrative', step: 'what' },
  placeId: { field: 'place', step: 'where' },
  address: { field: 'address', step: 'where' },
  attachmentIds: { field: 'photos', step: 'photos' },
  'contact.phone': { field: 'phone', step: 'reach' },
  'contact.name': { field: 'name', step: 'reach' },
}
const fieldOfCode: Record<string, { field: string; step: Step }> = {
  PHONE_NOT_VALID: { field: 'phone', step: 'reach' },
  CONTACT_OR_ANONYMOUS: { field: 'reach-phone', step: 'reach' },
  PLACE_UNKNOWN: { field: 'place', step: 'where' },
  ATTACHMENT_UNKNOWN: { field: 'photos', step: 'photos' },
  FILE_TOO_LARGE: { field: 'photos', step: 'photos' },
  FILE_KIND_REFUSED: { field: 'photos', step: 'photos' },
  FILE_DISGUISED: { field: 'photos', step: 'photos' },
  FILE_EMPTY: { field: 'photos', step: 'photos' },
}

/** The answer that a refusal of the server is about, where one is. */
export const blamedField = (problem: { readonly code: string; readonly fieldErrors?: readonly { readonly path: string }[] | undefined }): { field: string; step: Step } | null =>
  fieldOfCode[problem.code] ?? fieldOfPath[problem.fieldErrors?.[0]?.path ?? ''] ?? null

import numbers from '../data/emergency.json'

export type EmergencyNumber = { readonly call: string; readonly zh: string; readonly en: string }

/** The four numbers, in the order in which a notice shows them. */
export const emergencyNumbers: readonly EmergencyNumber[] = numbers

/** The numbers whose words stand in the text; none when it reads calm. A needless notice costs a glance, a missing one more. */
export const emergenciesIn = (text: string): readonly EmergencyNumber[] => {
  const plain = text.toLowerCase()
  return numbers.filter(({ words }) => words.some((word) => plain.includes(word)))
}

/** Whether a phone number stands in the text; the writer is asked to leave out those of other people. */
export const hasPhoneNumber = (text: string): boolean => /(^|\D)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(\D|$)/.test(text.normalize('NFKC'))

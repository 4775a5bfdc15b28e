/** A text about the order that everybody may read. */
export type Disclosure = { readonly no: number; readonly at: number; readonly endedAt: number | null }
/** A requester's word of thanks, for the honour book of a unit. */
export type Praise = { readonly at: number; readonly unitCode: string }

export const openDisclosure = ({ disclosures }: { readonly disclosures?: readonly Disclosure[] }): Disclosure | null => disclosures?.find((one) => one.endedAt === null) ?? null

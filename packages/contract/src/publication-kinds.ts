/** Texts that are out: how an order was handled, a notice about a unit, a requester's thanks. */
export const publicationKinds = ['disclosure', 'supervisionNotice', 'praise'] as const
export type PublicationKind = (typeof publicationKinds)[number]

/** Lamps of clocks that run overdue. */
export const overdueLamps = ['red', 'black'] as const

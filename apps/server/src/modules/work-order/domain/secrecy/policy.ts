/** Parts of a case that a secrecy level may hide from people of units. */
export type SecretPart = 'maskedPerson' | 'narrative' | 'address' | 'words' | 'attachments' | 'accessLog'

/** Who sees what at which secrecy level (rulebook 6.5, T70). Levels: 0 public, 1 ordinary, 2 secret, 3 highly sensitive. */
export type SecrecyPolicy = {
  /** The least level of a request against a unit, by kind; `*` for kinds not named. */
  readonly levelWhenAccused: Readonly<Record<string, number>>
  /** What people of a unit that handles the order see, by level. */
  readonly unitSees: Readonly<Record<'0' | '1' | '2' | '3', readonly SecretPart[]>>
  /** What people of an accused unit see that has a share beside others. */
  readonly accusedSees: readonly SecretPart[]
  /** Posts of the centre that may open an order of this level; levels not named: every post of the centre. */
  readonly openedBy: Readonly<Record<string, readonly string[]>>
  /** Posts that may ask who the requester is, by level. A unit's posts only for the shares that it holds. */
  readonly revealedTo: Readonly<Record<'0' | '1' | '2' | '3', readonly string[]>>
  /** From this level on every opening of a case is logged. */
  readonly logsOpeningFrom: number
  /** The same person opening the same case again within these minutes is one look. */
  readonly sameLookMinutes: number
}

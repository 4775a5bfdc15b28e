/** How emergencies are handed over (rulebook 1.3, T12–T14). */
export type EmergencyTransferPolicy = {
  /** Whom the centre may transfer to, and what data may go along at most, by target. */
  readonly targets: Readonly<Record<string, { readonly name: string; readonly mayShare: readonly string[] }>>
  /** Targets to which the machine transfers a request from the web by itself when it finds their danger words; else a person does. */
  readonly automatic: readonly string[]
  /** Whether the order comes back by itself when nobody has received it in twice the time: who received it first accepts it first. */
  readonly takesBackByItself: boolean
}

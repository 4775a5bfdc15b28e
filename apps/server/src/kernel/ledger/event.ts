/** Who caused an event. Names never enter history; the account's name is looked up when it is shown. */
export type Actor =
  | { readonly kind: 'staff'; readonly accountId: string; readonly unitCode: string; readonly roles: readonly string[] }
  | { readonly kind: 'requester' }
  | { readonly kind: 'system'; readonly job: string }

/** Everything about an event that is not the fact itself. */
export type EventMeta = {
  readonly by: Actor
  /** The command that caused it; several events of one command share it. */
  readonly commandId: string
  /** Versions of the policies that the decision was made under. */
  readonly policies?: Readonly<Record<string, string>>
}

/** A fact of one stream. `at` is when it happened in the world, epoch milliseconds. */
export type LedgerEvent<Type extends string = string, Data = unknown> = { readonly type: Type; readonly at: number; readonly data: Data }

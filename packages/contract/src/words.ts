/** A code's word in both languages. Screens show these, never the code. */
export type Label = { readonly zh: string; readonly en: string }
export const label = (zh: string, en: string): Label => ({ zh, en })

/** A button: which command it sends (name in the address) and what it is called. The first allowed one of a list is the main one. */
export type ActionLabel<Command extends string = string> = Label & { readonly command: Command; readonly rank: number; /** What the command is called in the description of the API, where the button's word is too short for it. */ readonly summary?: string; /** Refusals under which the button is not shown at all, because it does not concern the person or the order. */ readonly hiddenBy?: readonly string[] }

/** Something that the requester may do: which command it sends from the tracking page and what it is called. */
export type RequesterAction<Command extends string = string> = Label & { readonly command: Command }

/** The lane of the one timeline that an event stands in. */
export type Lane = 'requester' | 'centre' | 'unit' | 'machine' | 'clock'
export type EventLabel = Label & { readonly lane: Lane; /** The requester sees it on the tracking page. */ readonly isPublic: boolean; /** What the requester reads instead of the staff's words. */ readonly publicZh?: string; readonly publicEn?: string }
export const eventLabel = (lane: Lane, isPublic: boolean, zh: string, en: string, publicZh?: string, publicEn?: string): EventLabel =>
  ({ lane, isPublic, zh, en, ...(publicZh ? { publicZh, publicEn: publicEn ?? en } : {}) })

/** What a refusal means to the person who gets it. */
export type RefusalEntry = {
  readonly status: number
  /** What happened; slots `{name}` are filled from the refusal's params. */
  readonly zh: string
  readonly en: string
  /** What to do now. */
  readonly next: string
  readonly nextEn: string
}
export const entry = (status: number, zh: string, next: string, en: string, nextEn: string): RefusalEntry => ({ status, zh, en, next, nextEn })

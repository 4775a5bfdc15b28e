import type { Sheet, Slot } from './sheet.ts'

/** Bytes that are the same in each copy, and where something of the sheet is stamped into them (to, from, length; to, from, …). */
export type Pattern = { readonly bytes: Buffer; readonly stamps: Int32Array }

/** What the texts of a template call itself. */
export type OwnNames = { readonly orderId: string; readonly requestId: string; readonly orderNo: string }

/** An instant in a JSON text (epoch milliseconds between 2001 and 2286, standing as a number), or an ISO text of one. */
const instants = /(?<=[:,[])\d{13}(?=[,\]}])|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g

/** Puts a pattern together from what stays and what is stamped. */
export class PatternMaker {
  readonly #sheet: Sheet
  readonly #own: OwnNames
  readonly #parts: Buffer[] = []
  readonly #stamps: number[] = []
  #length = 0

  constructor(sheet: Sheet, own: OwnNames) {
    this.#sheet = sheet
    this.#own = own
  }

  add(bytes: Buffer): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }

  addSlot(slot: Slot): void {
    this.#stamps.push(this.#length, slot.from, slot.length)
    this.add(Buffer.alloc(slot.length))
  }

  /** A text in which every instant and every name of its own is stamped. Returns its length in bytes, the same in each copy. */
  addText(text: string): number {
    const bytes = Buffer.from(text)
    // One symbol a byte, so that places in the text are places in the bytes.
    const symbols = bytes.toString('latin1')
    const found: { readonly at: number; readonly slot: Slot }[] = []
    for (const { 0: instant, index } of symbols.matchAll(instants)) {
      found.push({ at: index, slot: instant.length === 13 ? this.#sheet.instant(Number(instant), 'json') : this.#sheet.instant(Date.parse(instant), 'iso') })
    }
    const names = [[this.#own.orderId, this.#sheet.orderIdText], [this.#own.requestId, this.#sheet.requestIdText], [this.#own.orderNo, this.#sheet.orderNo]] as const
    for (const [name, slot] of names) {
      for (let at = symbols.indexOf(name); at !== -1; at = symbols.indexOf(name, at + 1)) found.push({ at, slot })
    }
    for (const { at, slot } of found) this.#stamps.push(this.#length + at, slot.from, slot.length)
    this.add(bytes)
    return bytes.length
  }

  make(): Pattern {
    return { bytes: Buffer.concat(this.#parts), stamps: Int32Array.from(this.#stamps) }
  }
}

/** Write one copy of a pattern with what the sheet holds now; returns where it ends. */
export const stamp = ({ bytes, stamps }: Pattern, sheet: Buffer, target: Buffer, at: number): number => {
  bytes.copy(target, at)
  for (let index = 0; index < stamps.length; index += 3) {
    const to = at + stamps[index]!
    const from = stamps[index + 1]!
    const length = stamps[index + 2]!
    // A loop of its own: a call into native code would cost more than these few bytes.
    for (let offset = 0; offset < length; offset++) target[to + offset] = sheet[from + offset]!
  }
  return at + bytes.length
}

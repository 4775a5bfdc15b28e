/** The names of one copy of an order, and by how much all its instants are moved. */
export type CopyNames = {
  readonly orderId: string
  readonly requestId: string
  readonly orderNo: string
  readonly receiptNo: string
  readonly trackingHash: Buffer
  /** Where it stands on the desk that holds it; 0 where none does. */
  readonly deskRank: number
  /** Milliseconds. */
  readonly shift: number
}

/** Some bytes of the sheet. */
export type Slot = { readonly from: number; readonly length: number }

/** How an instant is written: as a number in JSON, as a text, as PostgreSQL's microseconds. */
export type Notation = 'json' | 'iso' | 'micros'

const genesisLength = 32
const lengths: Readonly<Record<Notation, number>> = { json: 13, iso: 24, micros: 8 }
/** 2000-01-01, where PostgreSQL counts from. */
const postgresEpoch = 946_684_800_000

/**
 * Everything that differs between two copies of one template, each thing once, side by side in a small buffer: filled anew for each
 * copy, and from there stamped wherever it stands in the rows. All of it has the same length in each copy.
 */
export class Sheet {
  bytes: Buffer = Buffer.alloc(256)
  #used = 0
  readonly #slots = new Map<string, Slot>()
  readonly #instants: { readonly at: number; readonly notation: Notation; readonly from: number }[] = []
  readonly orderIdText = this.#slot('orderIdText', 36)
  readonly orderId = this.#slot('orderId', 16)
  readonly requestIdText = this.#slot('requestIdText', 36)
  readonly requestId = this.#slot('requestId', 16)
  readonly orderNo = this.#slot('orderNo', 21)
  readonly receiptNo = this.#slot('receiptNo', 13)
  readonly trackingHash = this.#slot('trackingHash', 32)
  readonly deskRank = this.#slot('deskRank', 8)

  /** @param at of the template, epoch milliseconds */
  instant(at: number, notation: Notation): Slot {
    const known = this.#slots.get(`${notation}:${at}`)
    if (known) return known
    const slot = this.#slot(`${notation}:${at}`, lengths[notation])
    this.#instants.push({ at, notation, from: slot.from })
    return slot
  }

  /** The hash of an event, filled while the chain is made; version 0 is the hash before the first. */
  hash(version: number): Slot {
    return this.#slot(`hash:${version}`, genesisLength)
  }

  fill(names: CopyNames): void {
    const { bytes } = this
    bytes.write(names.orderId, this.orderIdText.from, 'latin1')
    bytes.write(names.orderId.replaceAll('-', ''), this.orderId.from, 'hex')
    bytes.write(names.requestId, this.requestIdText.from, 'latin1')
    bytes.write(names.requestId.replaceAll('-', ''), this.requestId.from, 'hex')
    bytes.write(names.orderNo, this.orderNo.from, 'latin1')
    bytes.write(names.receiptNo, this.receiptNo.from, 'latin1')
    names.trackingHash.copy(bytes, this.trackingHash.from)
    writeInt64(bytes, names.deskRank, this.deskRank.from)
    for (const { at, notation, from } of this.#instants) {
      const moved = at + names.shift
      if (notation === 'micros') writeInt64(bytes, microsOf(moved), from)
      else bytes.write(notation === 'json' ? String(moved) : new Date(moved).toISOString(), from, 'latin1')
    }
  }

  #slot(key: string, length: number): Slot {
    const known = this.#slots.get(key)
    if (known) return known
    const slot = { from: this.#used, length }
    this.#slots.set(key, slot)
    this.#used += length
    if (this.#used > this.bytes.length) this.bytes = Buffer.concat([this.bytes], this.#used * 2)
    return slot
  }
}

/** Microseconds since 2000, as PostgreSQL keeps a timestamptz. */
export const microsOf = (at: number): number => (at - postgresEpoch) * 1_000

/** A whole number below 2^53 as eight bytes, without a BigInt. */
export const writeInt64 = (bytes: Buffer, value: number, at: number): void => {
  const high = Math.floor(value / 4_294_967_296)
  bytes.writeInt32BE(high, at)
  bytes.writeUInt32BE(value - high * 4_294_967_296, at + 4)
}

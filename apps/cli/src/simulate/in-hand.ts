/** A unit's part of an order that its people have in hand. */
export type Share = {
  readonly id: string; readonly unitCode: string; readonly role: 'lead' | 'co'; readonly isUrgent: boolean; readonly matter: string | null
  status: 'signPending' | 'handling' | 'unitReview' | 'rework'
  isRework: boolean
  /** Finished, given back, or done by somebody else: nothing more is to be done about it. */
  isOver: boolean
}

/** What the units of a town have in hand; what is not here is found at the next look at the bench. */
export class InHand {
  readonly #byUnit = new Map<string, Map<string, Share>>()
  readonly #byOrder = new Map<string, Set<Share>>()

  /** @returns null when the unit has it in hand already */
  take(share: Share): Share | null {
    const unit = entry(this.#byUnit, share.unitCode, () => new Map<string, Share>())
    if (unit.has(share.id)) return null
    unit.set(share.id, share)
    entry(this.#byOrder, share.id, () => new Set<Share>()).add(share)
    return share
  }

  release(share: Share): void {
    share.isOver = true
    this.#byUnit.get(share.unitCode)?.delete(share.id)
    const others = this.#byOrder.get(share.id)
    others?.delete(share)
    if (others?.size === 0) this.#byOrder.delete(share.id)
  }

  has(unitCode: string, id: string): boolean {
    return this.#byUnit.get(unitCode)?.has(id) ?? false
  }

  count(unitCode: string): number {
    return this.#byUnit.get(unitCode)?.size ?? 0
  }

  /** Shares of other units in the same order. */
  besides(share: Share): readonly Share[] {
    return [...(this.#byOrder.get(share.id) ?? [])].filter((other) => other !== share)
  }
}

const entry = <Value>(map: Map<string, Value>, key: string, make: () => Value): Value => {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}

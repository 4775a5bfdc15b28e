/** Where a value stands in a text: offsets of its first sign and behind its last. */
export type Place = { readonly from: number; readonly to: number }
export type JsonFault = { readonly at: number; readonly zh: string; readonly en: string }
/** A read text: its value and the place of every value in it by JSON pointer, or the first fault. */
export type ReadJson = { readonly value: unknown; readonly places: ReadonlyMap<string, Place>; readonly fault: null } | { readonly value: null; readonly places: ReadonlyMap<string, Place>; readonly fault: JsonFault }

class Fault extends Error {
  readonly at: number
  readonly zh: string
  readonly en: string

  constructor(at: number, zh: string, en: string) {
    super(en)
    this.at = at
    this.zh = zh
    this.en = en
  }
}

/**
 * Read JSON and remember where everything stands, so that a fault found elsewhere can be shown in its line. Stricter than `JSON.parse` in
 * one thing: a key that stands twice in an object is a fault, because one of the two would be lost without a word.
 */
export const readJson = (text: string): ReadJson => {
  const places = new Map<string, Place>()
  try {
    return { value: new Reader(text, places).read(), places, fault: null }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { value: null, places, fault: { at: error.at, zh: error.zh, en: error.en } }
  }
}

/** The place of a pointer, or of the nearest value around it. */
export const placeOf = (places: ReadonlyMap<string, Place>, pointer: string): Place => {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places.get(at)
    if (place) return place
  }
  return { from: 0, to: 0 }
}

class Reader {
  readonly #text: string
  readonly #places: Map<string, Place>
  #at = 0

  constructor(text: string, places: Map<string, Place>) {
    this.#text = text
    this.#places = places
  }

  read(): unknown {
    const value = this.#value('')
    this.#skip()
    if (this.#at < this.#text.length) throw this.#fault('这里之后还有多余的内容', 'There is more after the end')
    return value
  }

  #value(pointer: string): unknown {
    this.#skip()
    const from = this.#at
    const value = this.#plainOrWhole(pointer)
    this.#places.set(pointer, { from, to: this.#at })
    return value
  }

  #plainOrWhole(pointer: string): unknown {
    switch (this.#text[this.#at]) {
      case undefined: throw this.#fault('内容没有写完', 'The text ends too early')
      case '{': return this.#object(pointer)
      case '[': return this.#list(pointer)
      case '"': return this.#string()
      default: return this.#word()
    }
  }

  #object(pointer: string): Record<string, unknown> {
    const value: Record<string, unknown> = {}
    this.#at++
    if (this.#isNext('}')) return value
    for (;;) {
      this.#skip()
      const from = this.#at
      if (this.#text[from] !== '"') throw this.#fault('这里应是带双引号的名称', 'A name in double quotes is expected here')
      const key = this.#string()
      if (Object.hasOwn(value, key)) throw new Fault(from, `“${key}”写了两次`, `“${key}” stands twice`)
      if (!this.#isNext(':')) throw this.#fault('名称后面应是冒号', 'A colon is expected after the name')
      const inner = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      Object.defineProperty(value, key, { value: this.#value(inner), enumerable: true, configurable: true, writable: true })
      // A fault of a field is shown from its name on.
      this.#places.set(inner, { from, to: this.#at })
      if (this.#isNext('}')) return value
      if (!this.#isNext(',')) throw this.#fault('这里应是逗号或 }', 'A comma or } is expected here')
    }
  }

  #list(pointer: string): unknown[] {
    const value: unknown[] = []
    this.#at++
    if (this.#isNext(']')) return value
    for (;;) {
      value.push(this.#value(`${pointer}/${value.length}`))
      if (this.#isNext(']')) return value
      if (!this.#isNext(',')) throw this.#fault('这里应是逗号或 ]', 'A comma or ] is expected here')
    }
  }

  #string(): string {
    const from = this.#at
    for (this.#at++; this.#text[this.#at] !== '"'; this.#at++) {
      const sign = this.#text[this.#at]
      if (sign === undefined || sign === '\n') throw new Fault(from, '这段文字缺少结束的双引号', 'The closing double quote is missing')
      if (sign === '\\') this.#at++
    }
    this.#at++
    return this.#parsed(from) as string
  }

  #word(): unknown {
    const from = this.#at
    while (this.#at < this.#text.length && !/[\s,:{}[\]"]/.test(this.#text[this.#at]!)) this.#at++
    if (this.#at === from) throw this.#fault('这里应是一个值', 'A value is expected here')
    return this.#parsed(from)
  }

  #parsed(from: number): unknown {
    const piece = this.#text.slice(from, this.#at)
    try {
      return JSON.parse(piece)
    } catch {
      throw new Fault(from, `“${piece.slice(0, 20)}”不是有效的值；文字要加双引号`, `“${piece.slice(0, 20)}” is no valid value; words stand in double quotes`)
    }
  }

  #skip(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++
  }

  /** Takes the sign if it comes next. */
  #isNext(sign: string): boolean {
    this.#skip()
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #fault(zh: string, en: string): Fault {
    return new Fault(this.#at, zh, en)
  }
}

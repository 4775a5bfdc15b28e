/** Tells how far a long command is: a bar that moves on a terminal, a line now and then elsewhere. */
export class Progress {
  readonly #stream: NodeJS.WriteStream
  readonly #everyMs: number
  readonly #began = Date.now()
  readonly #from: number
  #shownAt: number
  #isShown = false

  /** @param from what had been done before it began, for the rate  @param everySeconds pause between lines; 0: each time */
  constructor(from = 0, everySeconds = 2, stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream
    this.#from = from
    this.#everyMs = stream.isTTY ? 200 : everySeconds * 1000
    this.#shownAt = this.#began
  }

  /** @param total null when nobody knows how much there is */
  show(done: number, total: number | null, facts: string): void {
    const now = Date.now()
    if (now - this.#shownAt < this.#everyMs) return
    this.#shownAt = now
    this.#isShown = true
    const rate = Math.round((done - this.#from) / Math.max(0.001, (now - this.#began) / 1000))
    const line = `${done}${total === null ? '' : ` / ${total}`}  每秒 ${rate}  ${facts}`
    if (!this.#stream.isTTY) this.#stream.write(`${line}\n`)
    else this.#stream.write(`\r\u001b[K${bar(total === null || total === 0 ? 0 : done / total)} ${line}`)
  }

  /** Leave the terminal's line clean for what follows. */
  end(): void {
    if (this.#stream.isTTY && this.#isShown) this.#stream.write('\r\u001b[K')
  }
}

const width = 24
const bar = (share: number): string => {
  const full = Math.min(width, Math.round(share * width))
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.min(100, Math.floor(share * 100))}%`
}

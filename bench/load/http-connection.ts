import { connect, type Socket } from 'node:net'

export type Answer = { readonly status: number; readonly body: Buffer }

const endOfHead = Buffer.from('\r\n\r\n')

/**
 * One kept-alive connection that asks one thing at a time. It understands just what the server sends (a head with Content-Length),
 * and so costs a fraction of a general client: on a small machine the load generator must not take the cores from what it measures.
 */
export class HttpConnection {
  readonly #socket: Socket
  #pieces: Buffer[] = []
  #received = 0
  /** Bytes of the whole answer, once its head is known. */
  #expected = -1
  #bodyFrom = 0
  #status = 0
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (piece) => this.#take(piece as Buffer))
    socket.on('error', (error) => this.#fail(error))
    socket.on('close', () => this.#fail(new Error('the server closed the connection')))
  }

  static open(port: number): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.off('error', reject)
        resolve(new HttpConnection(socket))
      })
      socket.once('error', reject)
    })
  }

  /** @param request the whole request, head and body */
  ask(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#waiting = null
    this.#socket.destroy()
  }

  #take(piece: Buffer): void {
    this.#pieces.push(piece)
    this.#received += piece.length
    if (this.#expected < 0 && !this.#readHead()) return
    if (this.#received < this.#expected) return
    const whole = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces)
    const answer = { status: this.#status, body: whole.subarray(this.#bodyFrom, this.#expected) }
    this.#pieces = []
    this.#received = 0
    this.#expected = -1
    const { resolve } = this.#waiting!
    this.#waiting = null
    resolve(answer)
  }

  #readHead(): boolean {
    const start = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces)
    const end = start.indexOf(endOfHead)
    if (end < 0) return false
    const head = start.toString('latin1', 0, end)
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)
    if (!length) throw new Error(`an answer without Content-Length: ${head.slice(0, 200)}`)
    this.#status = Number(head.slice(9, 12))
    this.#bodyFrom = end + 4
    this.#expected = this.#bodyFrom + Number(length[1])
    return true
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error)
    this.#waiting = null
  }
}

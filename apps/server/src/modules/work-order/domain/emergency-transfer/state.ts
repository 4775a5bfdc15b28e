/** One handing-over of the order to an emergency service or another platform. */
export type Transfer = {
  readonly no: number
  /** 110, 119, 120, 122, or `otherPlatform` with its name. */
  readonly target: string
  readonly platform: string
  readonly mode: string
  /** Codes of what data went along: never the whole person. */
  readonly shared: readonly string[]
  readonly status: 'sent' | 'received' | 'takenBack'
  /** The number under which the other side keeps it; null until it was told. */
  readonly peerCaseNo: string | null
  readonly sentAt: number
  readonly endedAt: number | null
}

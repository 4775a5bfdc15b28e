/** What a file really is, by its first bytes, whatever its name says. */
export type Sniffed = { readonly mediaType: string; readonly endings: readonly string[] }

const kinds: readonly (Sniffed & { readonly starts: (bytes: Uint8Array) => boolean; readonly isAccepted: boolean })[] = [
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], isAccepted: true, starts: (bytes) => begins(bytes, [0xff, 0xd8, 0xff]) },
  { mediaType: 'image/png', endings: ['png'], isAccepted: true, starts: (bytes) => begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: 'image/webp', endings: ['webp'], isAccepted: true, starts: (bytes) => begins(bytes, ascii('RIFF')) && begins(bytes.subarray(8), ascii('WEBP')) },
  { mediaType: 'application/pdf', endings: ['pdf'], isAccepted: true, starts: (bytes) => begins(bytes, ascii('%PDF-')) },
  { mediaType: 'image/gif', endings: ['gif'], isAccepted: false, starts: (bytes) => begins(bytes, ascii('GIF8')) },
  { mediaType: 'application/zip', endings: ['zip', 'docx', 'xlsx'], isAccepted: false, starts: (bytes) => begins(bytes, ascii('PK\u0003\u0004')) },
  { mediaType: 'application/x-msdownload', endings: ['exe', 'dll'], isAccepted: false, starts: (bytes) => begins(bytes, ascii('MZ')) },
  { mediaType: 'text/html', endings: ['html', 'htm', 'svg', 'xml'], isAccepted: false, starts: (bytes) => /^\s*</.test(new TextDecoder('latin1').decode(bytes.subarray(0, 64))) },
]

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0))
const begins = (bytes: Uint8Array, head: readonly number[]): boolean => bytes.length >= head.length && head.every((byte, index) => bytes[index] === byte)

export type SniffAnswer = { readonly kind: 'accepted' | 'refused' | 'disguised'; readonly mediaType: string }

/**
 * @param name the file's name as it came; its ending must fit what the bytes are
 */
export const sniff = (name: string, bytes: Uint8Array): SniffAnswer => {
  const found = kinds.find((kind) => kind.starts(bytes))
  if (!found) return { kind: 'refused', mediaType: 'unknown' }
  if (!found.isAccepted) return { kind: 'refused', mediaType: found.mediaType }
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase()
  return { kind: ending === undefined || found.endings.includes(ending) ? 'accepted' : 'disguised', mediaType: found.mediaType }
}

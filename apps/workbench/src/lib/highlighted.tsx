import type { ReactNode } from 'react'

export type Span = { readonly start: number; readonly end: number; readonly kind: 'evidence' | 'personal'; readonly title?: string | undefined }

/** The text cut at the spans; where two overlap the earlier one wins. */
export const cutAt = (text: string, spans: readonly Span[]): readonly { readonly text: string; readonly span: Span | null }[] => {
  const pieces: { text: string; span: Span | null }[] = []
  let at = 0
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < at || span.end > text.length || span.end <= span.start) continue
    if (span.start > at) pieces.push({ text: text.slice(at, span.start), span: null })
    pieces.push({ text: text.slice(span.start, span.end), span })
    at = span.end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), span: null })
  return pieces
}

/** A text with the words on which the machine's proposal rests, and the personal data in it, marked. */
export const Highlighted = ({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }): ReactNode => {
  let at = 0
  return cutAt(text, spans).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.span === null ? piece.text : <mark key={key} className={`mark-${piece.span.kind}`} title={piece.span.title}>{piece.text}</mark>
  })
}

type Evidence = { readonly text: string; readonly start: number; readonly end: number }

/** The words that tell a person something: single characters only where there is nothing else. */
export const tellingWords = <Word extends Pick<Evidence, 'text'>>(evidence: readonly Word[]): readonly Word[] => {
  const telling = evidence.filter((word) => word.text.length > 1)
  return telling.length > 0 ? telling : evidence
}

/** Spans of the evidence words of a candidate, as far as they still stand where the machine read them. */
export const evidenceSpans = (text: string, evidence: readonly Evidence[]): Span[] =>
  tellingWords(evidence).flatMap((word) => {
    if (text.slice(word.start, word.end) === word.text) return [{ start: word.start, end: word.end, kind: 'evidence' as const }]
    const start = text.indexOf(word.text)
    return start < 0 ? [] : [{ start, end: start + word.text.length, kind: 'evidence' as const }]
  })

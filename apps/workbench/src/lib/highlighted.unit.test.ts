import { describe, expect, it } from 'vitest'
import { cutAt, evidenceSpans } from './highlighted.tsx'

const text = '望江花园楼下烧烤摊半夜吵闹，油烟很大'

describe('cutAt', () => {
  it('gives the text back whole, whatever the spans', () => {
    const spans = [{ start: 6, end: 9, kind: 'evidence' as const }, { start: 7, end: 12, kind: 'evidence' as const }, { start: 30, end: 40, kind: 'personal' as const }]
    const pieces = cutAt(text, spans)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter((piece) => piece.span !== null)).toHaveLength(1)
  })
})

describe('evidenceSpans', () => {
  it('keeps the place that the machine read, finds a word that has moved, and drops one that is gone', () => {
    expect(evidenceSpans(text, [{ text: '烧烤', start: 6, end: 8 }])).toEqual([{ start: 6, end: 8, kind: 'evidence' }])
    expect(evidenceSpans(`喂，${text}`, [{ text: '烧烤', start: 6, end: 8 }])).toEqual([{ start: 8, end: 10, kind: 'evidence' }])
    expect(evidenceSpans('别的事', [{ text: '烧烤', start: 6, end: 8 }])).toEqual([])
  })
})

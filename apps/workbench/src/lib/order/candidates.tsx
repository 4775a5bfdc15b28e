import type { MatterCandidate } from '@suban/contract'
import { formatOdds, KeyCap, useT } from '@suban/ui'
import { moveByArrow } from '../arrow-keys.ts'
import { tellingWords } from '../highlighted.tsx'

export type CandidatesProps = {
  readonly candidates: readonly MatterCandidate[]
  readonly chosen: string | null
  readonly onChoose: (candidate: MatterCandidate) => void
  /** What stands on the caps of the three. */
  readonly capOf?: (place: number) => string
}

/** The likely matters with their odds as bars and the words that speak for them; 1–3 choose. */
export const Candidates = ({ candidates, chosen, onChoose, capOf = (place) => String(place) }: CandidatesProps) => {
  const t = useT()
  return (
    <div className="candidates" role="radiogroup" aria-label={t('可能的事项', 'Likely matters')} onKeyDown={(event) => { moveByArrow(event, 'radio', () => {}) }}>
      {candidates.map((candidate, index) => {
        const isChosen = candidate.matter.code === chosen
        return (
          <button key={candidate.matter.code} type="button" role="radio" aria-checked={isChosen} className="candidate" onClick={() => { onChoose(candidate) }}>
            <KeyCap keys={capOf(index + 1)} />
            <span className="candidate-name">{candidate.matter.name}<span className="sb-muted"> {candidate.matter.path}</span></span>
            <span className="candidate-odds sb-number">{formatOdds(candidate.probability)}</span>
            <span className="candidate-bar" aria-hidden="true"><span style={{ width: `${Math.round(candidate.probability * 100)}%` }} /></span>
            <span className="candidate-words sb-muted">{[...new Set(tellingWords(candidate.evidence).map((word) => word.text))].slice(0, 5).map((word) => `「${word}」`).join('')}</span>
          </button>
        )
      })}
    </div>
  )
}

import { changeSetPhaseLabels, type ChangeSetPhase } from '@suban/contract'
import { say, useLanguage } from '@suban/ui'

const looks: Partial<Record<ChangeSetPhase, string>> = { submitted: 'sb-lamp-yellow', checked: 'sb-lamp-green', inForce: 'sb-lamp-green', rejected: 'sb-lamp-red' }
const shapes: Record<ChangeSetPhase, string> = { draft: '○', checked: '●', submitted: '▲', rejected: '■', withdrawn: '–', upcoming: '◔', inForce: '●', superseded: '◌', rolledBack: '↺' }

/** Where a change set stands: shape and word, colour where it matters. */
export const PhaseTag = ({ phase }: { readonly phase: ChangeSetPhase }) => {
  useLanguage()
  return <span className={`policy-phase ${looks[phase] ?? 'sb-muted'}`}><span aria-hidden="true">{shapes[phase]}</span> {say(changeSetPhaseLabels[phase])}</span>
}

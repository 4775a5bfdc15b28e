import { milestoneStateLabels, type Milestone } from '@suban/contract'
import { Lamp, say, useLanguage } from '@suban/ui'
import './milestones.css'

const lamps = { open: 'green', dueSoon: 'yellow', missed: 'red' } as const

/** The steps of a plan in the order of their days; a lamp for each that is not done, a tick for each that is. */
export const MilestoneList = ({ milestones }: { readonly milestones: readonly Milestone[] }) => {
  useLanguage()
  return (
    <ol className="milestones">
      {milestones.map(({ no, on, text, state }) => (
        <li key={no} className={`milestone milestone-${state}`}>
          <span className="sb-number">{on}</span> <span className="milestone-text">{text}</span> {state === 'done' ? <span className="milestone-done">✓ {say(milestoneStateLabels.done)}</span> : <Lamp lamp={lamps[state]} text={say(milestoneStateLabels[state])} />}
        </li>
      ))}
    </ol>
  )
}

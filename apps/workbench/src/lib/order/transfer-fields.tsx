import { transferItemLabels, transferModeLabels, type EmergencyDoor } from '@suban/contract'
import { listed, say, useT, type Words } from '@suban/ui'
import { Checkbox } from 'antd'
import { useId } from 'react'
import { Choice, optionsOf } from '../choice.tsx'
import { Field } from '../field.tsx'
import { LineText } from '../long-text.tsx'

export type Target = EmergencyDoor['targets'][number]
type Item = Target['mayShare'][number]
type Mode = keyof typeof transferModeLabels

/** What is filled in of a handing-over. */
export type Handover = { readonly target: Target['target'] | null; readonly platform: string; readonly mode: Mode; readonly reason: string; readonly shared: readonly Item[] }

/** The least that the other side needs: where, and what. A number or a name is added only by hand. */
const least: readonly Item[] = ['place', 'narrative']
const leastFor = (targets: readonly Target[], target: Target['target'] | null): readonly Item[] => least.filter((item) => targets.find((one) => one.target === target)?.mayShare.includes(item))

/** As danger words propose it; a person sends it, or does not. */
export const handoverFor = (targets: readonly Target[], danger: { readonly targets: readonly Target['target'][]; readonly words: readonly string[] } | null): Handover => {
  const target = danger?.targets[0] ?? null
  return { target, platform: '', mode: 'oneKey', reason: danger ? listed([...danger.words]) : '', shared: leastFor(targets, target) }
}

/** What still has to be said before it can go. */
export const missingOfHandover = ({ target, platform, reason }: Handover): Words | null => {
  if (target === null) return { zh: '请选择转给谁', en: 'Choose whom it goes to' }
  if (target === 'otherPlatform' && platform.trim() === '') return { zh: '请写平台名称', en: 'Name the platform' }
  return reason.trim().length < 2 ? { zh: '请写为什么转', en: 'Write why' } : null
}

/** Whom, how, why, and which data: each named by hand, none more than the city lets through. */
export const TransferFields = ({ targets, value, onChange }: { readonly targets: readonly Target[]; readonly value: Handover; readonly onChange: (value: Handover) => void }) => {
  const t = useT()
  const ids = { platform: useId(), reason: useId() }
  const { target, platform, mode, reason, shared } = value
  const chosen = targets.find((one) => one.target === target)
  return (
    <>
      <Field label={t('转给谁', 'To whom')}>
        <Choice name={t('转给谁', 'To whom')} options={targets.map((one) => ({ value: one.target, label: { zh: one.name, en: one.name } }))} value={target} onChange={(next) => { onChange({ ...value, target: next, shared: leastFor(targets, next) }) }} />
      </Field>
      {target === 'otherPlatform' ? <Field label={t('平台名称', 'Platform')} htmlFor={ids.platform}><LineText id={ids.platform} value={platform} most={60} onText={(text) => { onChange({ ...value, platform: text }) }} /></Field> : null}
      <Field label={t('怎么转', 'How')}><Choice name={t('怎么转', 'How')} options={optionsOf(transferModeLabels)} value={mode} onChange={(next) => { onChange({ ...value, mode: next }) }} /></Field>
      <Field label={t('为什么', 'Why')} htmlFor={ids.reason}><LineText id={ids.reason} value={reason} most={500} placeholder={t('如：燃气泄漏，有人头晕', 'e.g. gas leak, somebody is dizzy')} onText={(text) => { onChange({ ...value, reason: text }) }} /></Field>
      {chosen ? (
        <Field label={t('随转的资料', 'What goes along')} hint={t('只勾对方处置要用的；证件号和家庭住址从不外转。', 'Only what they need to act; identity numbers and home addresses never go.')}>
          <div className="sb-row">
            {chosen.mayShare.map((item) => (
              <Checkbox key={item} checked={shared.includes(item)} onChange={(event) => { onChange({ ...value, shared: event.target.checked ? [...shared, item] : shared.filter((other) => other !== item) }) }}>{say(transferItemLabels[item])}</Checkbox>
            ))}
          </div>
        </Field>
      ) : null}
    </>
  )
}

import { channelLabels, emotionLabels, kindLabels, secrecyLevelLabels, type Assist, type Channel, type MatterRef, type Problem, type RequestKind } from '@suban/contract'
import { Because, Button, either, listed, say, useT } from '@suban/ui'
import { Select } from 'antd'
import { useId, type Ref } from 'react'
import { Choice, optionsOf } from '../../lib/choice.tsx'
import { Field } from '../../lib/field.tsx'
import { FilesField } from '../../lib/files.tsx'
import { LineText } from '../../lib/long-text.tsx'
import { evidenceSpans, type Span } from '../../lib/highlighted.tsx'
import { Candidates } from '../../lib/order/candidates.tsx'
import { SimilarList } from '../../lib/order/similar-list.tsx'
import { MatterPicker } from '../../lib/pickers/matter-picker.tsx'
import { PlacePicker } from '../../lib/pickers/place-picker.tsx'
import { UnitsPicker } from '../../lib/pickers/unit-picker.tsx'
import { NarrativeField } from './narrative-field.tsx'
import { limits, type Sheet } from './sheet.ts'

/** Channels that a person at the desk takes down. */
const deskChannels: readonly Channel[] = ['phone', 'walkIn', 'letter', 'email', 'sms', 'leaderMailbox', 'messageBoard', 'media', 'police110', 'neighbourCity']

const Emergency = ({ assist, emergency, isTransferring, onTransfer }: { readonly assist: Assist; readonly emergency: NonNullable<Assist['emergency']>; readonly isTransferring: boolean; readonly onTransfer: () => void }) => {
  const t = useT()
  const names = emergency.targets.map((target) => assist.transferTargets.find((one) => one.target === target)?.name ?? target)
  return (
    <div className="sb-notice sb-notice-emergency" role="alert">
      <p><strong>■ {t('疑似紧急情况：', 'This may be an emergency: ')}{emergency.words.map((word) => `「${word}」`).join('')}</strong></p>
      <p>{t('请先确认人身安全。治安、人身危险转 110，火灾、被困转 119，伤病转 120；三方通话接通后再挂断。', 'Safety first. Danger or crime: 110. Fire or trapped: 119. Illness or injury: 120. Stay on the line until they answer.')}
        <Because reasons={emergency.because} title={t('为什么判断为紧急', 'Why it may be an emergency')} /></p>
      {emergency.targets.length > 0 ? <p><Button look="primary" aria-pressed={isTransferring} onClick={onTransfer}>{isTransferring ? t('不转了', 'Do not transfer') : t(`转 ${listed(names)}`, `Transfer to ${listed(names)}`)}</Button></p> : null}
    </div>
  )
}

export type RequestFormProps = {
  readonly sheet: Sheet
  readonly onChange: (change: Partial<Sheet>) => void
  readonly assist: Assist | undefined
  readonly isAsking: boolean
  readonly assistProblem: Problem | null
  readonly matter: MatterRef | null
  readonly kind: RequestKind
  readonly narrativeField: Ref<HTMLTextAreaElement>
  readonly isNarrativeMissing: boolean
  readonly isTransferring: boolean
  readonly onTransfer: () => void
}

/** What it is about: the words first, then the place, then the matter that the machine reads in them. */
export const RequestForm = ({ sheet, onChange, assist, isAsking, assistProblem, matter, kind, narrativeField, isNarrativeMissing, isTransferring, onTransfer }: RequestFormProps) => {
  const t = useT()
  const ids = { place: useId(), address: useId(), matter: useId(), channel: useId(), accused: useId() }
  const candidates = assist?.candidates ?? []
  const evidence = candidates.find((candidate) => candidate.matter.code === matter?.code)?.evidence ?? candidates[0]?.evidence ?? []
  const spans: Span[] = [
    ...evidenceSpans(sheet.narrative, evidence),
    ...(assist?.personalDataInText ?? []).map((found) => ({ start: found.start, end: found.end, kind: 'personal' as const })),
  ]
  const isOwn = matter !== null && !candidates.some((candidate) => candidate.matter.code === matter.code)
  return (
    <section className="take-centre" aria-label={t('诉求', 'Request')}>
      {assist?.emergency ? <Emergency assist={assist} emergency={assist.emergency} isTransferring={isTransferring} onTransfer={onTransfer} /> : null}
      <NarrativeField value={sheet.narrative} onChange={(narrative) => { onChange({ narrative }) }} spans={spans} isMissing={isNarrativeMissing} field={narrativeField} />
      <div className="take-place">
        <Field label={t('地点', 'Place')} htmlFor={ids.place}><PlacePicker id={ids.place} value={sheet.place} onChange={(place) => { onChange({ place }) }} /></Field>
        <Field label={t('门牌等细节', 'Door, floor, details')} htmlFor={ids.address}><LineText id={ids.address} value={sheet.address} most={limits.address} placeholder={t('如：3 栋楼下、菜场北门', 'e.g. below block 3')} onText={(address) => { onChange({ address }) }} /></Field>
      </div>
      <Field label={<>{t('事项', 'Matter')}{isAsking ? <span className="sb-spinner take-asking" aria-label={t('正在判断', 'Thinking')} /> : null}</>} htmlFor={ids.matter}>
        {assistProblem ? <p className="sb-alert-text" role="alert">{t('机器建议暂时没有：', 'No suggestions now: ')}{either(assistProblem.detail, assistProblem.detailEn)}{t('可以自己找事项，照常登记。', ' Choose the matter yourself; registering works.')}</p> : null}
        {assist?.abstains && sheet.matter === null ? <p className="proposal-missing">▲ {t('把握不足，请选定一个事项', 'Not sure: please choose')}</p> : null}
        {candidates.length > 0 ? <Candidates candidates={candidates} chosen={matter?.code ?? null} capOf={(place) => `Ctrl+${place}`} onChoose={(candidate) => { onChange({ matter: candidate.matter }) }} /> : null}
        <MatterPicker id={ids.matter} value={isOwn ? matter : null} onChange={(chosen) => { onChange({ matter: chosen }) }} />
      </Field>
      {assist && assist.similar.length > 0 ? (
        <Field label={t(`近期相似的诉求 ${assist.similar.length}`, `${assist.similar.length} similar, recent`)}>
          <SimilarList items={assist.similar} chosen={sheet.attachTo?.workOrderId ?? null} keys="d" action={t('并入', 'Attach')} onChoose={(item) => { onChange({ attachTo: item.workOrderId === sheet.attachTo?.workOrderId ? null : item }) }} />
        </Field>
      ) : null}
      <Field label={t('诉求类型', 'Kind')}><Choice name={t('诉求类型', 'Kind')} options={optionsOf(kindLabels)} value={kind} onChange={(chosen) => { onChange({ kind: chosen }) }} /></Field>
      <div className="take-more">
        <Field label={t('渠道', 'Channel')} htmlFor={ids.channel}><Select<Channel> id={ids.channel} value={sheet.channel} onChange={(channel) => { onChange({ channel }) }} options={deskChannels.map((value) => ({ value, label: say(channelLabels[value]) }))} /></Field>
        <Field label={t('情绪', 'Mood')}><Choice name={t('情绪', 'Mood')} options={optionsOf(emotionLabels)} value={sheet.emotion} onChange={(emotion) => { onChange({ emotion }) }} /></Field>
        <Field label={t('保密', 'Secrecy')}><Choice name={t('保密', 'Secrecy')} options={([0, 1, 2, 3] as const).map((value) => ({ value, label: secrecyLevelLabels[value] }))} value={sheet.secrecyLevel as 0 | 1 | 2 | 3} onChange={(secrecyLevel) => { onChange({ secrecyLevel }) }} /></Field>
      </div>
      <Field label={t('针对某个单位（没有就不填）', 'Against a unit (if it is)')} htmlFor={ids.accused} hint={sheet.accused.length > 0 ? t('它们不主办，也看不到是谁反映的；保密级别会相应提高。', 'They neither lead nor see who called; the secrecy rises.') : null}>
        <UnitsPicker id={ids.accused} value={sheet.accused} most={4} onChange={(accused) => { onChange({ accused }) }} placeholder={t('单位名称或拼音首字母', 'Unit name or pinyin initials')} />
        {(assist?.accused ?? []).filter(({ unit }) => !sheet.accused.some((one) => one.code === unit.code)).map(({ unit, words }) => (
          <button key={unit.code} type="button" className="sb-link" onClick={() => { onChange({ accused: [...sheet.accused, unit] }) }}>{t(`像是针对${unit.shortName}（${listed(words)}），点此标明`, `Seems to be against ${unit.shortName} (${listed(words)}): name it`)}</button>
        ))}
      </Field>
      <FilesField label={t('加照片或文件', 'Add files')} files={sheet.files} onChange={(files) => { onChange({ files }) }} />
    </section>
  )
}

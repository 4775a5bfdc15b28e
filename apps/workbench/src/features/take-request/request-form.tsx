import { channelLabels, emotionLabels, kindLabels, type Assist, type Channel, type MatterRef, type Problem, type RequestKind } from '@suban/contract'
import { Because, either, say, useT } from '@suban/ui'
import { Select } from 'antd'
import { useId, type Ref } from 'react'
import { Choice, optionsOf } from '../../lib/choice.tsx'
import { Field } from '../../lib/field.tsx'
import { FilesField } from '../../lib/files.tsx'
import { LineText } from '../../lib/long-text.tsx'
import { evidenceSpans, type Span } from '../../lib/highlighted.tsx'
import { Candidates } from '../../lib/order/candidates.tsx'
import { SimilarList } from '../../lib/order/similar-list.tsx'
import { secrecyLabels } from '../../lib/order/tags.tsx'
import { MatterPicker } from '../../lib/pickers/matter-picker.tsx'
import { PlacePicker } from '../../lib/pickers/place-picker.tsx'
import { NarrativeField } from './narrative-field.tsx'
import { limits, type Sheet } from './sheet.ts'

/** Channels that a person at the desk takes down. */
const deskChannels: readonly Channel[] = ['phone', 'walkIn', 'letter', 'email', 'sms', 'leaderMailbox', 'messageBoard', 'media', 'police110', 'neighbourCity']

const Emergency = ({ emergency }: { readonly emergency: NonNullable<Assist['emergency']> }) => {
  const t = useT()
  return (
    <div className="sb-notice sb-notice-emergency" role="alert">
      <p><strong>■ {t('疑似紧急情况：', 'This may be an emergency: ')}{emergency.words.map((word) => `「${word}」`).join('')}</strong></p>
      <p>{t('请先确认人身安全。治安、人身危险转 110，火灾、被困转 119，伤病转 120；三方通话接通后再挂断。', 'Safety first. Danger or crime: 110. Fire or trapped: 119. Illness or injury: 120. Stay on the line until they answer.')}
        <Because reasons={emergency.because} title={t('为什么判断为紧急', 'Why it may be an emergency')} /></p>
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
}

/** What it is about: the words first, then the place, then the matter that the machine reads in them. */
export const RequestForm = ({ sheet, onChange, assist, isAsking, assistProblem, matter, kind, narrativeField, isNarrativeMissing }: RequestFormProps) => {
  const t = useT()
  const ids = { place: useId(), address: useId(), matter: useId(), channel: useId() }
  const candidates = assist?.candidates ?? []
  const evidence = candidates.find((candidate) => candidate.matter.code === matter?.code)?.evidence ?? candidates[0]?.evidence ?? []
  const spans: Span[] = [
    ...evidenceSpans(sheet.narrative, evidence),
    ...(assist?.personalDataInText ?? []).map((found) => ({ start: found.start, end: found.end, kind: 'personal' as const })),
  ]
  const isOwn = matter !== null && !candidates.some((candidate) => candidate.matter.code === matter.code)
  return (
    <section className="take-centre" aria-label={t('诉求', 'Request')}>
      {assist?.emergency ? <Emergency emergency={assist.emergency} /> : null}
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
        <Field label={t('保密', 'Secrecy')}><Choice name={t('保密', 'Secrecy')} options={([0, 1, 2, 3] as const).map((value) => ({ value, label: secrecyLabels[value] }))} value={sheet.secrecyLevel as 0 | 1 | 2 | 3} onChange={(secrecyLevel) => { onChange({ secrecyLevel }) }} /></Field>
      </div>
      <FilesField label={t('加照片或文件', 'Add files')} files={sheet.files} onChange={(files) => { onChange({ files }) }} />
    </section>
  )
}

import type { Tracking } from '@suban/contract'
import { t } from '@suban/ui/i18n'

type File = Tracking['attachments'][number]

/** Pictures small, everything else by name; each opens in a window of its own. */
const FileRow = ({ files }: { files: readonly File[] }) => (
  <p class="photo-row">
    {files.map(({ id, url, name, mediaType }) => (
      <a key={id} href={url} target="_blank" rel="noreferrer">
        {mediaType.startsWith('image/') ? <img src={url} alt={name} width={96} height={72} loading="lazy" /> : name}
      </a>
    ))}
  </p>
)

/** What the requester sent and what units show them. */
export const Files = ({ files }: { files: readonly File[] }) => {
  const [mine, theirs] = (['requester', 'unit'] as const).map((by) => files.filter((file) => file.by === by)) as [File[], File[]]
  if (files.length === 0) return null
  return (
    <section>
      <h2>{t('照片和文件', 'Photos and files')}</h2>
      {theirs.length > 0 && <><p class="hint">{t('单位发来的', 'From the unit')}</p><FileRow files={theirs} /></>}
      {mine.length > 0 && <><p class="hint">{t('您发的', 'From you')}</p><FileRow files={mine} /></>}
    </section>
  )
}

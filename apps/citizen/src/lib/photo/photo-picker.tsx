import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { t } from '@suban/ui/i18n'
import { limits } from '../request/limits.ts'
import type { Photo } from '../request/draft.ts'
import { photoStore } from './photo-store.ts'
import { useUploads, type ChangePhotos } from './use-uploads.ts'

const Thumbnail = ({ id, text }: { id: string; text: string }) => {
  const [url, setUrl] = useState('')
  useEffect(() => {
    let made = ''
    let isGone = false
    void photoStore.get(id).then((picture) => {
      if (!picture || isGone) return
      made = URL.createObjectURL(picture)
      setUrl(made)
    })
    return () => {
      isGone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [id])
  return url ? <img src={url} alt={text} /> : <span class="no-picture" />
}

/** Small pictures of the chosen photos; used where they are only shown. */
export const PhotoRow = ({ photos }: { photos: readonly Photo[] }) => (
  <span class="photo-row">{photos.map(({ id }, index) => <Thumbnail key={id} id={id} text={t(`照片 ${index + 1}`, `Photo ${index + 1}`)} />)}</span>
)

/** Choose photos, see how far each is, try again, take out. */
export const PhotoPicker = ({ id, photos, change, label }: { id: string; photos: readonly Photo[]; change: ChangePhotos; label: string }) => {
  const { states, preparing, complaints, add, retry, remove } = useUploads(photos, change)
  const done = photos.filter(({ attachmentId }) => attachmentId !== null).length
  const isFull = photos.length >= limits.photosMost
  const onChange = (event: JSX.TargetedEvent<HTMLInputElement>) => {
    const { files } = event.currentTarget
    void add([...(files ?? [])])
    event.currentTarget.value = ''
  }
  return (
    <div class="field">
      <input type="file" id={id} class="unseen file" accept="image/*" multiple disabled={isFull} onChange={onChange} aria-describedby={`${id}-state`} />
      <label for={id} class={isFull ? 'button is-off' : 'button'}>{label}</label>
      <p class="hint" role="status" id={`${id}-state`}>
        {preparing > 0
          ? t(`正在缩小照片，还有 ${preparing} 张……`, `Making photos smaller, ${preparing} left…`)
          : photos.length > 0 && t(`已选 ${photos.length} 张，传好 ${done} 张${isFull ? '，不能再加了' : ''}。`, `${photos.length} chosen, ${done} uploaded${isFull ? '; no more can be added' : ''}.`)}
      </p>
      {photos.length > 0 && done < photos.length && <progress max={photos.length} value={done} aria-label={t('照片上传进度', 'Upload progress')} />}
      {complaints.map((complaint) => <p key={complaint} class="wrong" role="alert">{complaint}</p>)}
      <ul class="photos">
        {photos.map((photo, index) => {
          const state = states[photo.id]
          return (
            <li key={photo.id}>
              <Thumbnail id={photo.id} text={t(`照片 ${index + 1}`, `Photo ${index + 1}`)} />
              <span class="photo-state">
                {photo.attachmentId !== null ? t('已传好', 'Uploaded') : typeof state === 'object' ? state.failed : t('正在上传……', 'Uploading…')}
              </span>
              <span class="row">
                {typeof state === 'object' && <button type="button" class="button" onClick={() => retry(photo)}>{t('再传一次', 'Try again')}</button>}
                <button type="button" class="button button-quiet" aria-label={t(`去掉照片 ${index + 1}`, `Remove photo ${index + 1}`)} onClick={() => remove(photo)}>{t('去掉', 'Remove')}</button>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

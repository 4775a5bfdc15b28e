import { t } from '@suban/ui/i18n'
import { PhotoPicker } from '../../lib/photo/photo-picker.tsx'
import { draftStore } from '../../lib/request/draft-store.ts'
import { limits } from '../../lib/request/limits.ts'
import { Question, type QuestionProps } from './question.tsx'

export const Photos = ({ draft, isChange }: QuestionProps) => (
  <Question
    step="photos" draft={draft} isChange={isChange} heading={t('有照片吗？', 'Do you have photos?')}
    nextText={draft.photos.length === 0 ? t('没有，下一步', 'No, go on') : undefined}
  >
    {() => (
      <>
        <p class="hint">{t(`没有也可以，最多 ${limits.photosMost} 张。照片会自动缩小，省流量；拍摄地点等隐藏信息会去掉。尽量不要拍到别人的脸。`, `Not needed; at most ${limits.photosMost}. They are made smaller, and hidden data such as the place is removed. Try to keep other people's faces out.`)}</p>
        <PhotoPicker
          id="photos" photos={draft.photos} label={draft.photos.length === 0 ? t('拍照或选照片', 'Take or choose photos') : t('再加照片', 'Add more')}
          change={(change) => draftStore.update(({ photos }) => ({ photos: change(photos) }))}
        />
      </>
    )}
  </Question>
)

import { useEffect, useRef, useState } from 'preact/hooks'
import { newKey, ProblemError, unreachableProblem, type UploadedFile } from '@suban/api-client'
import { t } from '@suban/ui/i18n'
import { client } from '../client.ts'
import { adviceOf, sentenceOf } from '../form/error-summary.tsx'
import { limits } from '../request/limits.ts'
import type { Photo } from '../request/draft.ts'
import { photoStore } from './photo-store.ts'
import { shrinkPhoto, UnreadablePhoto } from './shrink-photo.ts'

export type ChangePhotos = (change: (photos: readonly Photo[]) => readonly Photo[]) => void
export type Uploads = {
  /** What became of each photo that the server does not have yet. */
  readonly states: Readonly<Record<string, 'sending' | { readonly failed: string }>>
  /** Photos being made small. */
  readonly preparing: number
  /** What went wrong with files that were not taken at all. */
  readonly complaints: readonly string[]
  add(files: readonly File[]): Promise<void>
  retry(photo: Photo): void
  remove(photo: Photo): void
}

/** Makes photos small, keeps them on the device and uploads them at once; what fails is tried again when the network is back. */
export const useUploads = (photos: readonly Photo[], change: ChangePhotos): Uploads => {
  const [states, setStates] = useState<Uploads['states']>({})
  const [preparing, setPreparing] = useState(0)
  const [complaints, setComplaints] = useState<readonly string[]>([])
  const latest = useRef(photos)
  latest.current = photos
  const sending = useRef(new Set<string>())

  const settle = (id: string, state: Uploads['states'][string] | null) => setStates(({ [id]: _old, ...rest }) => (state === null ? rest : { ...rest, [id]: state }))

  const upload = async ({ id, name }: Photo): Promise<void> => {
    if (sending.current.has(id)) return
    sending.current.add(id)
    settle(id, 'sending')
    try {
      const picture = await photoStore.get(id)
      if (!picture) throw new UnreadablePhoto()
      const uploaded: Partial<UploadedFile> | undefined = await client.upload('/api/public/attachments', new File([picture], name, { type: picture.type }), { key: id })
      const attachmentId = uploaded?.id
      // A public Wi-Fi's sign-in page answers in the server's name.
      if (!attachmentId) throw new ProblemError(unreachableProblem())
      change((all) => all.map((photo) => (photo.id === id ? { ...photo, attachmentId } : photo)))
      settle(id, null)
    } catch (error) {
      if (error instanceof ProblemError) settle(id, { failed: error.problem.status === 0 ? t('还没传上去，联网后自动再传。', 'Not uploaded yet; it goes when the network is back.') : `${sentenceOf(error.problem)}${adviceOf(error.problem)}` })
      else if (error instanceof UnreadablePhoto) settle(id, { failed: t('浏览器没能留住这张照片，请去掉后重新选。', 'The browser did not keep this photo; remove it and choose it again.') })
      else throw error
    } finally {
      sending.current.delete(id)
    }
  }

  const uploadNow = useRef(upload)
  uploadNow.current = upload
  useEffect(() => {
    const uploadMissing = () => {
      if (navigator.onLine) for (const photo of latest.current) if (photo.attachmentId === null) void uploadNow.current(photo)
    }
    uploadMissing()
    addEventListener('online', uploadMissing)
    return () => removeEventListener('online', uploadMissing)
  }, [])

  const addOne = async (file: File): Promise<string | null> => {
    try {
      const picture = await shrinkPhoto(file)
      const photo: Photo = { id: newKey(), name: `${file.name.replace(/\.\w+$/, '') || 'photo'}.jpg`, bytes: picture.size, attachmentId: null }
      await photoStore.put(photo.id, picture)
      change((all) => [...all, photo])
      void upload(photo)
      return null
    } catch (error) {
      if (error instanceof UnreadablePhoto) return t(`“${file.name}”打不开，请换一张（手机截图一般都行）。`, `"${file.name}" cannot be opened; choose another (a screenshot usually works).`)
      throw error
    }
  }

  return {
    states, preparing, complaints,
    add: async (files) => {
      const room = limits.photosMost - latest.current.length
      const refused = files.length > room ? [t(`最多放 ${limits.photosMost} 张，多的 ${files.length - room} 张没有加上。`, `At most ${limits.photosMost}; ${files.length - room} were left out.`)] : []
      setPreparing(Math.min(files.length, room))
      for (const file of files.slice(0, room)) {
        const complaint = await addOne(file)
        if (complaint) refused.push(complaint)
        setPreparing((left) => left - 1)
      }
      setComplaints(refused)
    },
    retry: (photo) => void upload(photo),
    remove: ({ id }) => {
      change((all) => all.filter((photo) => photo.id !== id))
      settle(id, null)
      void photoStore.remove(id)
    },
  }
}

import type { UploadedFile } from '@suban/api-client'
import type { Problem } from '@suban/contract'
import { either, formatBytes, useT } from '@suban/ui'
import { useId, useState } from 'react'
import { client } from './client.ts'
import { problemOf } from './query.ts'

export type Uploaded = UploadedFile

/** A file as a link: pictures show themselves small. */
export const FileLink = ({ file }: { readonly file: Uploaded }) => (
  <a className="file-link" href={file.url} target="_blank" rel="noreferrer">
    {file.mediaType.startsWith('image/') ? <img src={file.url} alt="" loading="lazy" /> : null}
    <span>{file.name} <span className="sb-muted">{formatBytes(file.bytes)}</span></span>
  </a>
)

export type FilesFieldProps = {
  readonly label: string
  readonly files: readonly Uploaded[]
  readonly onChange: (files: readonly Uploaded[]) => void
  readonly most?: number
}

/** Files that are uploaded as soon as they are chosen; what the server refuses says why and the rest stays. */
export const FilesField = ({ label, files, onChange, most = 9 }: FilesFieldProps) => {
  const t = useT()
  const id = useId()
  const [pending, setPending] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [leftOut, setLeftOut] = useState(0)

  const add = async (chosen: readonly File[]) => {
    setProblem(null)
    const room = Math.max(0, most - files.length)
    setLeftOut(Math.max(0, chosen.length - room))
    setPending(Math.min(chosen.length, room))
    const added: Uploaded[] = []
    for (const file of chosen.slice(0, room)) {
      try {
        added.push(await client.upload('/api/attachments', file))
      } catch (error) {
        const found = problemOf(error)
        setProblem({ ...found, detail: `${file.name}：${found.detail}`, detailEn: `${file.name}: ${found.detailEn}` })
      }
      setPending((before) => before - 1)
    }
    setPending(0)
    if (added.length > 0) onChange([...files, ...added])
  }

  return (
    <div className="files-field">
      <label htmlFor={id} className="sb-button files-button" aria-busy={pending > 0}>{pending > 0 ? <span className="sb-spinner" aria-hidden="true" /> : null}{label}</label>
      <input id={id} type="file" multiple className="sb-hidden" accept="image/jpeg,image/png,image/webp,application/pdf" disabled={pending > 0 || files.length >= most}
        onChange={(event) => { void add([...(event.target.files ?? [])]); event.target.value = '' }} />
      {files.map((file) => (
        <span key={file.id} className="file-chip">
          <FileLink file={file} />
          <button type="button" className="sb-link" aria-label={t(`去掉 ${file.name}`, `Remove ${file.name}`)} onClick={() => { onChange(files.filter((other) => other.id !== file.id)) }}>×</button>
        </span>
      ))}
      {files.length === 0 && pending === 0 ? <span className="sb-muted">{t('JPEG、PNG、WebP、PDF，每个不超过 10 MB', 'JPEG, PNG, WebP, PDF, 10 MB each')}</span> : null}
      {leftOut > 0 ? <p role="alert" className="sb-alert-text">{t(`最多 ${most} 个，有 ${leftOut} 个没有加上。`, `At most ${most}; ${leftOut} were left out.`)}</p> : null}
      {problem ? <p role="alert" className="sb-alert-text">{either(problem.detail, problem.detailEn)}{either(problem.next, problem.nextEn)}</p> : null}
    </div>
  )
}

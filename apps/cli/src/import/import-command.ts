import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { encodings, importFaults, importRows, inspectFile, readRecords, tryRows, type Encoding, type ImportFaultCode, type ImportSummary, type MappedRow } from '@suban/server/modules/intake/index.ts'
import { mask } from '@suban/text'
import { withFailures } from '../classify/failure.ts'
import { CommandFailure, PROCESS_OUTPUT, readArguments, wholeNumber, type CommandOutput } from '../command.ts'
import { withCity } from '../connect.ts'
import { Progress } from '../progress.ts'
import { loadMapping } from './load-mapping.ts'
import { openRejects, type RejectsFile } from './rejects-file.ts'

const options = {
  mapping: { type: 'string', short: 'm' },
  'city-source': { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  limit: { type: 'string' },
  batch: { type: 'string', default: '200' },
  rejects: { type: 'string' },
  encoding: { type: 'string' },
  restart: { type: 'boolean', default: false },
  'progress-every': { type: 'string', default: '2' },
  json: { type: 'boolean', default: false },
} as const

/** `suban import FILE --mapping M …`. Exit status 0: all taken in, 1: some lines rejected, 2: could not run. */
export const importCommand = async (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> => {
  let rejected = 0
  const status = await withFailures(output, async () => {
    rejected = (await runImport(args, output)).rejected
  })
  return status === 0 && rejected > 0 ? 1 : status
}

const runImport = async (args: readonly string[], output: CommandOutput): Promise<ImportSummary> => {
  const { values, positionals } = readArguments(args, options, ['文件'])
  if (values.mapping === undefined) throw new CommandFailure('ARGUMENT_MISSING', '缺少参数 --mapping 映射名或映射文件')
  const file = resolve(positionals[0]!)
  if (!(await stat(file).then((found) => found.isFile(), () => false))) throw new CommandFailure('FILE_MISSING', `找不到文件：${file}`)
  const mapping = await loadMapping(values.mapping)
  const source = values['city-source'] ?? mapping.source
  const batchSize = wholeNumber('batch', values.batch, 1, 2_000)
  const limit = values.limit === undefined ? undefined : wholeNumber('limit', values.limit, 1, Number.MAX_SAFE_INTEGER)
  const facts = await inspectFile(file)
  const encoding = encodingOf(values.encoding, facts.encoding)
  const began = performance.now()

  return withCity(output, async (city, { config }) => {
    const rejectsPath = resolve(values.rejects ?? join(config.dataFolder, 'imports', `${basename(file)}.${source}.rejects.jsonl`))
    const shared = { mapping, source, batchSize, limit, now: () => Date.now(), records: readRecords(file, mapping.format, encoding) }
    const isTrial = values['dry-run']
    const examples: MappedRow[] = []
    let rejects: RejectsFile | null = null
    const openAt = async (resumedFrom: number) => (rejects = await openRejects(rejectsPath, resumedFrom))
    let progress = new Progress(0, Number(values['progress-every']))
    const total = mapping.format.type === 'xlsx' ? null : Math.min(limit ?? Infinity, facts.lines - (mapping.format.type === 'csv' ? 1 : 0))
    try {
      const summary = isTrial
        ? await tryRows(city, shared, (row) => { if (examples.length < 2) examples.push(row) }, await openAt(0))
        : await importRows(city, {
          ...shared, digest: facts.digest, isAnew: values.restart,
          async rejects(resumedFrom) {
            if (resumedFrom > 0) output.err(`接着上次中断处继续：前 ${resumedFrom} 行已经处理过`)
            progress = new Progress(resumedFrom, Number(values['progress-every']))
            return openAt(resumedFrom)
          },
          onProgress: (counts) => progress.show(counts.read, total, `收 ${counts.accepted} 重 ${counts.repeated} 退 ${counts.rejected}`),
        })
      progress.end()
      const seconds = (performance.now() - began) / 1000
      const perSecond = Math.round((summary.read - summary.resumedFrom) / seconds)
      const rejectsFile = summary.rejected > 0 ? rejectsPath : null
      if (values.json) output.out(JSON.stringify({ file, mapping: mapping.id, mappingVersion: mapping.version, source, encoding, isTrial, ...summary, rejectsFile, seconds: Math.round(seconds * 100) / 100, perSecond }))
      else output.out(readable({ file, mapping: `${mapping.id} ${mapping.version}`, source, encoding, isTrial, summary, rejectsFile, seconds, perSecond, examples }))
      return summary
    } finally {
      progress.end()
      await (rejects as RejectsFile | null)?.close()
    }
  })
}

const encodingOf = (asked: string | undefined, found: Encoding): Encoding => {
  if (asked === undefined) return found
  const known = encodings.find((encoding) => encoding === asked.toLowerCase())
  if (known === undefined) throw new CommandFailure('ARGUMENT_INVALID', `--encoding 应是 ${encodings.join('、')} 之一`)
  return known
}

type Report = { file: string; mapping: string; source: string; encoding: string; isTrial: boolean; summary: ImportSummary; rejectsFile: string | null; seconds: number; perSecond: number; examples: readonly MappedRow[] }

const readable = ({ file, mapping, source, encoding, isTrial, summary, rejectsFile, seconds, perSecond, examples }: Report): string => [
  `${isTrial ? '试运行（没有写入）' : summary.isFinished ? '导入完成' : '按 --limit 停下，可再次执行继续'}：${basename(file)}  映射 ${mapping}  来源 ${source}  编码 ${encoding}`,
  `读 ${summary.read} = 收 ${summary.accepted} + 重复 ${summary.repeated} + 退 ${summary.rejected}   用时 ${seconds.toFixed(1)} 秒，每秒 ${perSecond} 行`,
  ...Object.entries(summary.reasons).map(([code, count]) => `  ${code} ${count} 行：${importFaults[code as ImportFaultCode] ?? ''}`),
  ...(rejectsFile === null ? [] : [`退回的行、原因与原文：${rejectsFile}`]),
  ...examples.map((row) => `  例：${row.outerId}  ${new Date(row.receivedAt).toISOString()}  ${row.isClosed ? '已办结' : '未办结'}  ${row.title}  ${mask(row.narrative).replaceAll(/\s+/g, ' ').slice(0, 50)}`),
].join('\n')

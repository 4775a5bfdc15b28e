import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Classifier, readModel } from '@suban/text'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Evaluation } from './evaluate.ts'
import { evalCommand, trainCommand } from './index.ts'

const ROWS = ['路灯不亮', '路灯坏了', '灯杆歪了'].flatMap((text) => ['东门', '西门', '南门', '北门', '河边'].map((place) => ({ title: `${place}反映`, text: place + text, label: '照明', origin: 'gold' })))
  .concat(['垃圾没收', '垃圾发臭', '桶满了'].flatMap((text) => ['东门', '西门', '南门', '北门', '河边'].map((place) => ({ title: `${place}反映`, text: place + text, label: '环卫', origin: 'gold' }))))

const SHARED = process.env['SUBAN_SHARED'] ?? join(import.meta.dirname, '../../../../../shared')
const MESSAGES = join(SHARED, 'data/teddy2020/classify.train.jsonl')

let folder: string
const run = async (command: typeof evalCommand, ...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const status = await command(args, { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { status, out: out.join('\n'), err: err.join('\n') }
}
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
const jsonl = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n')
const csv = (rows: readonly Record<string, string>[]): string => ['title,text,label', ...rows.map(({ title, text, label }) => `${title},"${text}",${label}`)].join('\r\n')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suban-classify-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('suban classify eval', () => {
  it('prints one JSON object', async () => {
    const path = await file('rows.jsonl', jsonl(ROWS))
    const { status, out, err } = await run(evalCommand, '--train', path, '--test', path, '--text-field', 'text', '--label-field', 'label', '--title-field', 'title', '--json')
    expect([status, err]).toEqual([0, ''])
    const evaluation = JSON.parse(out) as Evaluation
    expect(evaluation).toMatchObject({ accuracy: 1, macroF1: 1, trainDocuments: 30, testDocuments: 30 })
    expect(evaluation.perClass['照明']).toEqual({ precision: 1, recall: 1, f1: 1, support: 15 })
    for (const figure of ['documentsPerSecond', 'coverageAt95Precision', 'ece', 'trainSeconds']) expect(evaluation).toHaveProperty(figure, expect.any(Number))
  })

  it('prints a table for people, and cuts folds', async () => {
    const path = await file('rows.jsonl', jsonl(ROWS))
    const { status, out } = await run(evalCommand, '--train', path, '--folds', '3')
    expect(status).toBe(0)
    expect(out).toMatch(/准确率.*宏平均 F1/)
    expect(out).toMatch(/照明 +\d/)
  })

  it('filters, and trains on more than it tests', async () => {
    const inferred = ROWS.map((row) => ({ ...row, text: `${row.text}很久`, origin: 'recovered' }))
    const path = await file('mixed.jsonl', jsonl([...ROWS, ...inferred]))
    const { out } = await run(evalCommand, '--train', path, '--folds', '3', '--where', 'origin=gold', '--also-train-where', 'origin=recovered', '--json')
    const evaluation = JSON.parse(out) as Evaluation
    expect(evaluation.testDocuments).toBe(30)
    expect(evaluation.trainDocuments).toBeGreaterThan(20)
  })

  it.each([
    ['GB18030', () => iconv.encode(csv(ROWS), 'gb18030')],
    ['UTF-16', () => iconv.encode(csv(ROWS), 'utf16', { addBOM: true })],
    ['UTF-8 with mark', () => Buffer.from(`\ufeff${csv(ROWS)}`)],
  ])('reads a table in %s', async (_, bytes) => {
    const path = await file('rows.csv', bytes())
    const { status, out } = await run(evalCommand, '--train', path, '--test', path, '--json')
    expect([status, (JSON.parse(out) as Evaluation).testDocuments]).toEqual([0, 30])
  })

  it('counts and names broken lines and blank records, and goes on', async () => {
    const lines = jsonl(ROWS).split('\n')
    const path = await file('half.jsonl', [...lines.slice(0, 2), '{"text": "半', ...lines.slice(2), JSON.stringify({ text: '', label: '环卫' }), '[1]'].join('\n'))
    const { status, err } = await run(evalCommand, '--train', path, '--test', path, '--json')
    expect(status).toBe(0)
    expect(err).toContain('2 行残缺，已跳过（第 3、33 行）（LINES_BROKEN）')
    expect(err).toContain('1 条没有文本或标签，已跳过（RECORDS_BLANK）')
  })

  it('takes a file with one damaged character for UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(`${jsonl(ROWS)}\n{"text":"坏`), Buffer.from([0xff]), Buffer.from('","label":"环卫"}\n')])
    const path = await file('damaged.jsonl', bytes)
    expect((await run(evalCommand, '--train', path, '--test', path, '--json')).err).toContain('第 31 行')
  })

  it.each<[string, string, () => Promise<string[]>]>([
    ['FILE_MISSING', '找不到文件', async () => ['--train', join(folder, 'none.jsonl'), '--folds', '2']],
    ['FILE_UNREADABLE', '无法读取', async () => ['--train', folder, '--folds', '2']],
    ['FILE_EMPTY', '空的', async () => ['--train', await file('empty.jsonl', '\ufeff \n'), '--folds', '2']],
    ['FILE_WITHOUT_RECORDS', '第 1 行', async () => ['--train', await file('broken.jsonl', '{"a\n{"b'), '--folds', '2']],
    ['FILE_WITHOUT_RECORDS', '没有数据行', async () => ['--train', await file('heading.csv', 'text,label\n'), '--folds', '2']],
    ['TABLE_BROKEN', '引号', async () => ['--train', await file('quote.csv', 'text,label\n"没有结束,a\n再一行,b'), '--folds', '2']],
    ['FIELD_MISSING', '没有字段“内容”', async () => ['--train', await file('a.jsonl', jsonl(ROWS)), '--text-field', '内容', '--folds', '2']],
    ['EXAMPLES_MISSING', '没有符合条件', async () => ['--train', await file('b.jsonl', jsonl(ROWS)), '--where', 'origin=none', '--folds', '2']],
    ['TRAINING_NEEDS_TWO_CLASSES', '只有 1 个', async () => ['--train', await file('c.jsonl', jsonl(ROWS.slice(0, 10))), '--folds', '2']],
    ['EXAMPLES_TOO_FEW', '不够分成 5 份', async () => ['--train', await file('d.jsonl', jsonl(ROWS.slice(0, 3))), '--folds', '5']],
    ['CONDITION_INVALID', '字段=值', async () => ['--train', 'x', '--where', 'gold', '--folds', '2']],
    ['ARGUMENT_MISSING', '--train', async () => ['--json']],
    ['ARGUMENT_MISSING', '二者选一', async () => ['--train', 'x']],
    ['ARGUMENT_INVALID', '2 到 20', async () => ['--train', 'x', '--folds', 'many']],
    ['ARGUMENT_INVALID', '参数有误', async () => ['--train', 'x', '--nonsense']],
  ])('refuses with %s: %s', async (code, sentence, args) => {
    const { status, out, err } = await run(evalCommand, ...(await args()))
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(code)
    expect(err).toContain(sentence)
  })

  // A third of the messages, for time: guards against a broken model only. The promised figures are measured in bench/text.
  it.skipIf(!existsSync(MESSAGES))('tells real messages apart', { timeout: 60_000 }, async () => {
    const gold = (await readFile(MESSAGES, 'utf8')).split('\n').filter((line) => line.includes('"origin": "gold"'))
    const train = await file('train.jsonl', gold.slice(0, 1_000).join('\n'))
    const test = await file('test.jsonl', gold.slice(1_000, 1_400).join('\n'))
    const { out } = await run(evalCommand, '--train', train, '--test', test, '--text-field', 'full', '--json')
    const evaluation = JSON.parse(out) as Evaluation
    expect(evaluation.testDocuments).toBe(400)
    expect(evaluation.macroF1).toBeGreaterThan(0.78)
    expect(evaluation.ece).toBeLessThan(0.08)
  })
})

describe('suban classify train', () => {
  it('writes a model that can be used', async () => {
    const path = await file('rows.jsonl', jsonl(ROWS))
    const out = join(folder, 'model.bin')
    const { status, out: said } = await run(trainCommand, '--train', path, '--out', out)
    expect(status).toBe(0)
    expect(said).toMatch(/模型 m1-[0-9a-f]{8}：2 个类别，30 条样本/)
    const model = readModel(await readFile(out))
    if ('refused' in model) throw new Error(model.refused)
    expect(new Classifier(model, { threshold: 0.5 }).classify('路灯坏了').candidates[0]?.label).toBe('照明')
  })

  it('refuses a place where it cannot write, and a missing one', async () => {
    const path = await file('rows.jsonl', jsonl(ROWS))
    expect(await run(trainCommand, '--train', path, '--out', join(folder, 'no', 'such', 'place'))).toMatchObject({ status: 2, err: expect.stringContaining('FILE_UNWRITABLE') as string })
    expect(await run(trainCommand, '--train', path)).toMatchObject({ status: 2, err: expect.stringContaining('--out') as string })
  })
})

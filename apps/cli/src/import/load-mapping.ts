import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseMapping, type ImportMapping } from '@suban/server/modules/intake/index.ts'
import { CommandFailure } from '../command.ts'

/** Mappings that come with Suban, called by their file's name. */
export const mappingFolder = fileURLToPath(new URL('../../../../policies/import-mappings/', import.meta.url))

/** A mapping by its name or by the path of its file. */
export const loadMapping = async (nameOrPath: string): Promise<ImportMapping> => {
  const known = join(mappingFolder, `${nameOrPath}.json`)
  const file = /^[\w-]+$/.test(nameOrPath) && existsSync(known) ? known : resolve(nameOrPath)
  if (!existsSync(file)) {
    const names = (await readdir(mappingFolder)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
    throw new CommandFailure('MAPPING_UNKNOWN', `找不到映射「${nameOrPath}」。现成的有：${names.join('、')}；也可给出 JSON 文件的路径`)
  }
  const answer = parseMapping(await readJson(file))
  if ('mapping' in answer) return answer.mapping
  throw new CommandFailure('MAPPING_BROKEN', `映射文件 ${file} 有误：\n${answer.faults.map((one) => `  ${one}`).join('\n')}`)
}

const readJson = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new CommandFailure('MAPPING_BROKEN', `映射文件 ${file} 读不出来：${(error as Error).message}`)
  }
}

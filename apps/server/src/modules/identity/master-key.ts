import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The master key of the vault: from the environment, or from a key file that only the owner may read and that the first start makes.
 * Keep a copy in a safe place: without it no sealed person can ever be opened again.
 */
export const readMasterKey = (hexKey: string | null, dataFolder: string): Buffer => {
  if (hexKey !== null) return Buffer.from(hexKey, 'hex')
  const file = join(dataFolder, 'master-key')
  mkdirSync(dataFolder, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  if (key.length !== 32) throw new Error(`主密钥文件 ${file} 已损坏；请从备份恢复，不要新建，否则已封存的个人信息将无法打开`)
  return key
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lifeCycleDocument, lifeCyclePicture } from './modules/work-order/index.ts'

const folder = process.argv[2]
if (import.meta.main && folder) {
  writeFileSync(join(folder, 'life-cycle.svg'), `${lifeCyclePicture()}\n`)
  writeFileSync(join(folder, 'life-cycle.md'), lifeCycleDocument())
}

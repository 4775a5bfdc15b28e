import { runEndToEnd } from '../end-to-end.ts'
import { finish } from '../test-run.ts'

finish(await runEndToEnd(process.argv.slice(2)))

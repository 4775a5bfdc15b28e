import { browserPath } from './browser.ts'
import { buildFrontEnds } from './front-ends.ts'
import { countAsSkipped, failureOf, runTests, type Tally } from './test-run.ts'

/** Runs the tests in the browser, on freshly built front ends; without a browser they count as skipped. */
export async function runEndToEnd(args: readonly string[] = []): Promise<Tally> {
  const only = ['--project', 'e2e', ...args]
  const browser = await browserPath()
  if (browser === null) return countAsSkipped('e2e', only, { SUBAN_E2E: '1', SUBAN_BROWSER: 'none' })
  const broken = (await buildFrontEnds({ whenChanged: true })).find(({ isGood }) => !isGood)
  if (broken !== undefined) return failureOf(broken.name)
  return runTests('e2e', only, { SUBAN_E2E: '1', CHROMIUM_PATH: browser })
}

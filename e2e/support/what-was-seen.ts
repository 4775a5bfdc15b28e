import type { Browser } from 'playwright-core'
import { afterEach } from 'vitest'

/** After a failed test: what stood on every page that was open. A failure that happens only on another machine can then be understood. */
export const tellWhatWasSeen = (browser: Browser | null): void => {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    for (const page of browser?.contexts().flatMap((context) => context.pages()) ?? []) {
      const seen = await page.evaluate<string>(`[
        'focus: ' + (document.activeElement?.outerHTML ?? '').slice(0, 200), 'online: ' + navigator.onLine,
        ...[...document.querySelectorAll('[role="alert"], [role="status"], dialog[open], [aria-invalid="true"]')].map((one) => (one.getAttribute('role') ?? one.tagName) + ': ' + (one.innerText || one.value || '').slice(0, 200)),
        (document.querySelector('form') ?? document.querySelector('main') ?? document.body).innerText.slice(0, 1500),
      ].join('\\n')`).catch((error: unknown) => String(error))
      process.stdout.write(`\n── ${new URL(page.url()).pathname}\n${seen}\n`)
    }
  })
}

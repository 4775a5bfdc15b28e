import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { open } from './access.ts'
import { closeServer } from './close-server.ts'
import { createHttpServer } from './server.ts'

it('stops within seconds beside a connection that says nothing, and after the answer that is under way', async () => {
  const app = await createHttpServer({ findSession: async () => null, now: () => 0, rateLimits: false, trustProxy: false, logLevel: 'silent' })
  app.get('/slow', { config: { access: open(10, 60) } }, async () => {
    await sleep(500)
    return { done: true }
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const silent = connect(port, '127.0.0.1')
  await once(silent, 'connect')
  const answer = fetch(`http://127.0.0.1:${port}/slow`).then((response) => response.json())
  await sleep(100)
  const began = performance.now()
  await closeServer(app)
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(await answer).toEqual({ done: true })
  silent.destroy()
}, 30_000)

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from './app.ts'
import type { HttpServer } from './kernel/http/server.ts'
import { Client } from './testing/client.ts'
import { openTestCity, type TestCity } from './testing/test-city.ts'

const script = 'console.log("诉办");'.repeat(200)
const folder = mkdtempSync(join(tmpdir(), 'suban-pages-'))
const put = (path: string, content: string | Buffer): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}

let test: TestCity
let app: HttpServer
let visitor: Client
beforeAll(async () => {
  for (const name of ['citizen', 'workbench']) {
    put(`${name}/dist/index.html`, `<!doctype html><title>${name} 一</title>${' '.repeat(2_000)}`)
    put(`${name}/dist/assets/index-abc.js`, script)
    put(`${name}/dist/assets/index-abc.js.br`, brotliCompressSync(script))
    put(`${name}/dist/assets/index-abc.js.gz`, gzipSync(script))
    put(`${name}/dist/assets/font-abc.woff2`, 'font')
  }
  test = await openTestCity()
  app = await createApp(test.city, { secureCookies: false, rateLimits: false, trustProxy: false, logLevel: 'silent', pagesFolder: folder })
  visitor = new Client(app)
})
afterAll(async () => {
  await app?.close()
  await test?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each([['the public site', '/'], ['the workbench', '/desk/']])('assets of %s', (_name, base) => {
  const forever = { 'cache-control': 'public, max-age=31536000, immutable', 'content-type': expect.stringMatching(/javascript/), vary: expect.stringMatching(/accept-encoding/i) }
  it.each([['br', brotliDecompressSync], ['gzip', gunzipSync]] as const)('go out as the build compressed them: %s', async (encoding, open) => {
    const answer = await visitor.get(`${base}assets/index-abc.js`, { 'accept-encoding': encoding })
    expect(answer.headers).toMatchObject({ ...forever, 'content-encoding': encoding })
    expect(open(answer.bytes).toString()).toBe(script)
  })

  it('brotli first where the browser knows both', async () => {
    expect((await visitor.get(`${base}assets/index-abc.js`, { 'accept-encoding': 'gzip, deflate, br, zstd' })).headers['content-encoding']).toBe('br')
  })

  it('plain for who knows neither, and what was not compressed', async () => {
    const plain = await visitor.get(`${base}assets/index-abc.js`, { 'accept-encoding': 'identity' })
    expect(plain.headers).toMatchObject(forever)
    expect([plain.headers['content-encoding'], plain.text]).toEqual([undefined, script])
    const font = await visitor.get(`${base}assets/font-abc.woff2`, { 'accept-encoding': 'br' })
    expect([font.status, font.headers['content-encoding'], font.text]).toEqual([200, undefined, 'font'])
  })

  it('nothing beside them', async () => {
    for (const path of ['none.js', '..%2findex.html', '..%2f..%2f..%2f..%2fpackage.json']) expect((await visitor.get(`${base}assets/${path}`)).status, path).toBeGreaterThanOrEqual(400)
  })
})

describe('pages', () => {
  it('are those of the newest build, without a new start', async () => {
    const page = async (url: string) => (await visitor.get(url)).text
    expect(await page('/track/abc')).toContain('citizen 一')
    put('citizen/dist/index.html', '<!doctype html><title>citizen 二</title>')
    expect(await page('/track/abc')).toContain('citizen 二')
    rmSync(join(folder, 'workbench/dist/index.html'))
    expect(await page('/desk/dispatch')).toContain('页面尚未构建')
  })

  it('are asked for again each time, and compressed', async () => {
    put('citizen/dist/index.html', `<!doctype html><title>citizen 三</title>${' '.repeat(4_000)}`)
    const answer = await visitor.get('/', { 'accept-encoding': 'gzip' })
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' })
    expect(gunzipSync(answer.bytes).toString()).toContain('citizen 三')
  })
})

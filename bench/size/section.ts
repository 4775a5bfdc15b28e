import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Measurement } from '../measurement.ts'
import { root } from '../place/places.ts'

/** What a browser must load, compressed as it travels: each page of the public site, and the workbench before its first desk. */
export const run = async (): Promise<readonly Measurement[]> => {
  const citizen = await readSite('citizen')
  const workbench = await readSite('workbench')
  return [
    ...(citizen ? pagesOf(citizen).map(({ page, files }) => measure(citizen, `size.citizen.${page}`, files, '≤ 60')) : [absent('citizen')]),
    ...(workbench ? [measure(workbench, 'size.workbench.shell', shellOf(workbench), '≤ 450')] : [absent('workbench')]),
  ]
}

type Site = { readonly html: string; readonly assets: ReadonlyMap<string, Buffer> }

const readSite = async (app: string): Promise<Site | null> => {
  const dist = join(root, 'apps', app, 'dist')
  if (!existsSync(join(dist, 'index.html'))) return null
  const names = (await readdir(join(dist, 'assets'))).filter((name) => /\.(js|css)$/.test(name))
  const assets = await Promise.all(names.map(async (name) => [name, await readFile(join(dist, 'assets', name))] as const))
  return { html: await readFile(join(dist, 'index.html'), 'utf8'), assets: new Map(assets) }
}

/** Scripts and styles that the page itself names, with all that they import. */
const shellOf = (site: Site): Set<string> => {
  const named = [...site.html.matchAll(/(?:src|href)="[^"]*\/assets\/([^"]+\.(?:js|css))"/g)].map((match) => match[1]!)
  return closure(site, named)
}

/** The shell, and for each address that is loaded when it is opened, the shell with it. */
const pagesOf = (site: Site): { page: string; files: ReadonlySet<string> }[] => {
  const shell = shellOf(site)
  const late = new Set([...shell].flatMap((name) => importsOf(site, name).late))
  return [
    { page: 'start', files: shell },
    ...[...late].sort().map((name) => ({ page: name.replace(/-[\w-]{8}\.js$/, ''), files: new Set([...shell, ...closure(site, [name, ...stylesOf(site, name)])]) })),
  ]
}

const closure = (site: Site, from: readonly string[]): Set<string> => {
  const files = new Set<string>()
  const add = (name: string): void => {
    if (files.has(name) || !site.assets.has(name)) return
    files.add(name)
    for (const next of importsOf(site, name).atOnce) add(next)
  }
  for (const name of from) add(name)
  return files
}

const importsOf = (site: Site, name: string): { atOnce: string[]; late: string[] } => {
  if (!name.endsWith('.js')) return { atOnce: [], late: [] }
  const code = site.assets.get(name)?.toString() ?? ''
  return {
    atOnce: [...code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map((match) => match[1]!),
    late: [...code.matchAll(/import\(\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map((match) => match[1]!),
  }
}

/** Styles that are loaded together with a late script carry its name. */
const stylesOf = (site: Site, script: string): string[] => {
  const stem = script.replace(/-[\w-]{8}\.js$/, '')
  return [...site.assets.keys()].filter((name) => name.endsWith('.css') && name.startsWith(`${stem}-`) && name.length === script.length + 1)
}

const measure = (site: Site, name: string, files: ReadonlySet<string>, aim: string): Measurement => {
  const packed = (content: Buffer | string): number => gzipSync(content, { level: 9 }).length
  const bytes = [...files].reduce((sum, file) => sum + packed(site.assets.get(file)!), packed(site.html))
  return { name, value: bytes / 1000, unit: 'kB', aim, detail: `gzip; the page, ${files.size} scripts and styles` }
}

const absent = (app: string): Measurement => ({ name: `size.${app}`, value: 0, unit: 'kB', detail: 'not built: run npm run build' })

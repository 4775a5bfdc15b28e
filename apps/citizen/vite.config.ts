import { preact } from '@preact/preset-vite'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

/** Where the server listens while the site is served by Vite. */
const server = process.env['SUBAN_SERVER'] ?? 'http://127.0.0.1:12345'

/** Lays a `.br` and a `.gz` beside every asset: the server sends them as they are, which is a third of the bytes on a slow line. */
const compressAssets = (): Plugin => ({
  name: 'compress-assets',
  apply: 'build',
  async writeBundle({ dir = 'dist' }) {
    for await (const file of glob(`${dir}/assets/*.{js,css,svg}`)) {
      const content = await readFile(file)
      await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }))
      await writeFile(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    }
  },
})

/**
 * The public site. The browser targets are old on purpose: it must open on a hand-me-down phone and inside the browsers that
 * chat applications bring along.
 */
export default defineConfig({
  plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false }), compressAssets()],
  server: { proxy: { '/api': server } },
  build: {
    target: ['chrome87', 'safari14', 'firefox78'],
    assetsInlineLimit: 0,
    // The policy of the server allows no script in the page itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The contract's schemas belong to the server: only labels are used here, and its files do nothing by being imported.
      treeshake: { moduleSideEffects: (id) => !id.includes('/packages/contract/') },
    },
  },
})

import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { compressAssets } from '../../tools/compress-assets.ts'

/** Where the server listens while the site is served by Vite. */
const server = process.env['SUBAN_SERVER'] ?? 'http://127.0.0.1:12345'

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

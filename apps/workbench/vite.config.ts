import react from '@vitejs/plugin-react'
import { env } from 'node:process'
import { defineConfig } from 'vite'
import { compressAssets } from '../../tools/compress-assets.ts'

/** Where the server listens while the workbench is served by Vite. */
const server = env['SUBAN_SERVER'] ?? 'http://127.0.0.1:12345'

export default defineConfig({
  base: '/desk/',
  plugins: [react(), compressAssets()],
  server: { proxy: { '/api': server } },
  build: {
    target: 'es2023',
    // The policy of the server allows no script in the page itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The contract's schemas belong to the server: only labels are used here, and its files do nothing by being imported.
      treeshake: { moduleSideEffects: (id) => !id.includes('/packages/contract/') },
    },
  },
})

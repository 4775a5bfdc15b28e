import { glob, readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const [toGzip, toBrotli] = [promisify(gzip), promisify(brotliCompress)]

/**
 * A Vite plugin: lays a `.br` and a `.gz` beside every asset of a build. The server sends them as they are, which is a third of the bytes
 * on a slow line and no work at each request.
 */
export const compressAssets = () => ({
  name: 'compress-assets',
  apply: 'build' as const,
  async writeBundle({ dir = 'dist' }: { dir?: string | undefined }): Promise<void> {
    for await (const file of glob(`${dir}/assets/*.{js,css,svg}`)) {
      const content = await readFile(file)
      await writeFile(`${file}.gz`, await toGzip(content, { level: 9 }))
      await writeFile(`${file}.br`, await toBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    }
  },
})

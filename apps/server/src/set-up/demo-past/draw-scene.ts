import { crc32, deflateSync } from 'node:zlib'
import type { Dice } from './dice.ts'

const width = 480
const height = 320
type Colour = readonly [number, number, number]
export type Scene = { readonly sky: Colour; readonly wall: Colour; readonly ground: Colour; readonly isClean: boolean; readonly what: 'road' | 'yard' | 'pipe' }

/** Simple street scenes in place of photographs: nobody real is in them. */
export const scenes: readonly Scene[] = [
  { sky: [176, 205, 226], wall: [196, 178, 152], ground: [120, 122, 124], isClean: true, what: 'road' },
  { sky: [205, 214, 220], wall: [170, 152, 140], ground: [138, 140, 132], isClean: true, what: 'yard' },
  { sky: [150, 160, 172], wall: [128, 120, 118], ground: [92, 90, 88], isClean: false, what: 'pipe' },
  { sky: [224, 206, 178], wall: [186, 140, 110], ground: [126, 118, 108], isClean: true, what: 'road' },
  { sky: [60, 68, 92], wall: [84, 82, 96], ground: [56, 58, 62], isClean: false, what: 'yard' },
]

/** A PNG of a scene, a few kilobytes. */
export const drawScene = (scene: Scene, dice: Dice): Buffer => {
  const pixels = Buffer.alloc(width * height * 3)
  const fill = (x: number, y: number, w: number, h: number, [r, g, b]: Colour) => {
    for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, y + h); row++) {
      for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, x + w); column++) {
        const at = (row * width + column) * 3
        pixels[at] = r
        pixels[at + 1] = g
        pixels[at + 2] = b
      }
    }
  }
  const shade = ([r, g, b]: Colour, by: number): Colour => [Math.max(0, Math.min(255, r + by)), Math.max(0, Math.min(255, g + by)), Math.max(0, Math.min(255, b + by))]
  for (let row = 0; row < 170; row += 10) fill(0, row, width, 10, shade(scene.sky, row / 8))
  for (let left = -20; left < width;) {
    const w = dice.whole(60, 120)
    const top = dice.whole(40, 110)
    const wall = shade(scene.wall, dice.whole(-22, 22))
    fill(left, top, w, 190 - top, wall)
    for (let y = top + 12; y < 170; y += 24) for (let x = left + 10; x < left + w - 16; x += 22) fill(x, y, 12, 14, dice.chance(0.3) ? [232, 212, 150] : shade(wall, -48))
    left += w + dice.whole(2, 14)
  }
  fill(0, 190, width, height - 190, scene.ground)
  fill(0, 190, width, 10, shade(scene.ground, 34))
  if (scene.what === 'road') for (let x = dice.whole(0, 30); x < width; x += 70) fill(x, 250, 40, 6, [228, 226, 214])
  if (scene.what === 'yard') for (let y = 206; y < height; y += 18) fill(0, y, width, 1, shade(scene.ground, -18))
  if (scene.what === 'pipe') {
    fill(150, 226, 190, 70, shade(scene.ground, -40))
    fill(140, 250, 210, 20, [70, 104, 132])
    fill(236, 244, 16, 32, [176, 72, 52])
  }
  for (let made = 0; made < (scene.isClean ? 2 : 9); made++) {
    const size = dice.whole(8, 20)
    fill(dice.whole(20, width - 40), dice.whole(206, height - 30), size, size * 0.8, dice.pick<Colour>([[92, 120, 78], [150, 132, 96], [108, 112, 120]]))
  }
  return png(pixels)
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** Eight bits of red, green and blue, no interlace, every line unfiltered (ISO/IEC 15948). */
const png = (pixels: Buffer): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const lines = Buffer.alloc((width * 3 + 1) * height)
  for (let row = 0; row < height; row++) pixels.copy(lines, row * (width * 3 + 1) + 1, row * width * 3, (row + 1) * width * 3)
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

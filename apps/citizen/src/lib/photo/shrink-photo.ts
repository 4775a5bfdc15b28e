/** Long side of a sent photo, in pixels: a house number stays readable, a slow line carries it. */
const longSide = 1600
const quality = 0.82

/** The photo cannot be opened by this browser (damaged, or a format it does not know). */
export class UnreadablePhoto extends Error {
  override readonly name = 'UnreadablePhoto'
}

const pictureOf = (file: Blob): Promise<HTMLImageElement> => new Promise((resolve, reject) => {
  const url = URL.createObjectURL(file)
  const image = new Image()
  image.addEventListener('load', () => { URL.revokeObjectURL(url); resolve(image) })
  image.addEventListener('error', () => { URL.revokeObjectURL(url); reject(new UnreadablePhoto()) })
  image.src = url
})

/**
 * Draws the photo anew as a JPEG of at most 1600 px. What the camera wrote beside the picture (place, device, time) stays behind.
 * Throws `UnreadablePhoto`.
 */
export const shrinkPhoto = async (file: Blob): Promise<Blob> => {
  const image = await pictureOf(file)
  const scale = Math.min(1, longSide / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  const brush = canvas.getContext('2d')
  if (!brush) throw new UnreadablePhoto()
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  const small = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', quality) })
  if (!small) throw new UnreadablePhoto()
  return small
}

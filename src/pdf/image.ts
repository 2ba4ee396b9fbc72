// A logo in the file. Goes in: the bytes of a PNG. Comes out: an image object, with its transparency beside it.
// Reads what logos are exported as: 8 bits a channel, not interlaced (W3C PNG, 11.2).

import { inflateSync } from 'node:zlib'
import type { Container } from './container.js'
import { type Png, channelsOf } from '../theme/png.js'
import type { Reference, Value } from './objects.js'

/** Writes the image. */
export function writeImage(png: Png, container: Container): Reference {
  const { width, height, colourType } = png
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 }
  if (colourType === 4 || colourType === 6) {
    const { colour, alpha } = split(png)
    const mask = container.add({ ...image, ColorSpace: 'DeviceGray' }, alpha)
    return container.add({ ...image, ColorSpace: colourType === 6 ? 'DeviceRGB' : 'DeviceGray', SMask: mask }, colour)
  }
  const Colors = channelsOf[colourType]
  // The rows are filtered as PDF knows it too: they are taken as they are.
  const DecodeParms = { Predictor: 15, Colors, BitsPerComponent: 8, Columns: width }
  return container.add({ ...image, ColorSpace: colourSpace(png), Filter: 'FlateDecode', DecodeParms }, png.data)
}

function colourSpace(png: Png): Value {
  if (png.colourType === 2) return 'DeviceRGB'
  return png.colourType === 3 ? ['Indexed', 'DeviceRGB', png.palette.length / 3 - 1, png.palette] : 'DeviceGray'
}

/** Colour and alpha apart, as PDF wants them. */
function split(png: Png): { colour: Uint8Array; alpha: Uint8Array } {
  const channels = channelsOf[png.colourType]
  const pixels = unfiltered(inflateSync(png.data), png.width * channels, png.height, channels)
  const count = png.width * png.height
  const colour = new Uint8Array(count * (channels - 1))
  const alpha = new Uint8Array(count)
  for (let pixel = 0; pixel < count; pixel++) {
    for (let channel = 0; channel < channels - 1; channel++)
      colour[pixel * (channels - 1) + channel] = pixels[pixel * channels + channel] ?? 0
    alpha[pixel] = pixels[pixel * channels + channels - 1] ?? 0
  }
  return { colour, alpha }
}

/** Takes the row filters back (W3C PNG, 9.2). */
function unfiltered(rows: Uint8Array, rowLength: number, height: number, step: number): Uint8Array {
  const pixels = new Uint8Array(rowLength * height)
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (rowLength + 1)] ?? 0
    for (let index = 0; index < rowLength; index++) {
      const at = row * rowLength + index
      const left = index >= step ? (pixels[at - step] ?? 0) : 0
      const up = row > 0 ? (pixels[at - rowLength] ?? 0) : 0
      const upLeft = row > 0 && index >= step ? (pixels[at - rowLength - step] ?? 0) : 0
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0
      pixels[at] = (rows[row * (rowLength + 1) + 1 + index] ?? 0) + predicted
    }
  }
  return pixels
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)]
  return a <= b && a <= c ? left : b <= c ? up : upLeft
}

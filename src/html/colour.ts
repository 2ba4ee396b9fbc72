// Colours that can be read. Goes in: a colour of the theme and the background it stands on. Comes out: that colour,
// or the nearest mix with black or white that has enough contrast, so that no theme can make a page unreadable.

type Channels = readonly [red: number, green: number, blue: number]

/** WCAG 2.1, 1.4.3 (minimum contrast, AA) for text of any size. */
export const minimumContrast = 4.5

/**
 * The colour itself when its contrast with the background is `ratio` or more; otherwise mixed with white (on a dark
 * background) or black (on a light one) until it is. Colours are written #rrggbb.
 */
export function readable(colour: string, background: string, ratio: number = minimumContrast): string {
  const target: Channels = luminance(channels(background)) < 0.18 ? [255, 255, 255] : [0, 0, 0]
  for (let step = 0; step <= 20; step += 1) {
    const mixed = hex(mix(channels(colour), target, step / 20))
    if (contrast(mixed, background) >= ratio) return mixed
  }
  return hex(target)
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.1, definition of contrast ratio). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(channels(one)), luminance(channels(other))].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** WCAG 2.1, definition of relative luminance. */
function luminance(colour: Channels): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mix(colour: Channels, target: Channels, share: number): Channels {
  return colour.map((channel, index) => Math.round(channel + ((target[index] ?? 0) - channel) * share)) as [
    number,
    number,
    number,
  ]
}

function channels(colour: string): Channels {
  const pair = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16)
  return [pair(1), pair(3), pair(5)]
}

function hex(colour: Channels): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

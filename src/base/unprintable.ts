// The characters that have no place in an agreement, in an address or in a name.

/**
 * Control characters, private-use characters, lone surrogates and the sign for broken bytes; and what nobody sees: marks and
 * overrides of writing direction (which can turn what is read around), characters without width, separators of lines,
 * fillers, selectors of variants. The soft hyphen is not among them.
 */
export const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uE000-\uF8FF\uFEFF\uFFF9-\uFFFB\uFFFD-\uFFFF]|[\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]|[\u034F]|[\uFE00-\uFE0F]|[\u{E0000}-\u{E0FFF}\u{F0000}-\u{10FFFF}]|\p{Cs}/gu

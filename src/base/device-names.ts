// Names that no file or folder can have in Windows: those under which it means a device, whatever stands behind a dot, and those with
// characters that it does not take or cuts off. Folders of content are shared between machines. (Microsoft, “Naming Files, Paths, and
// Namespaces”.)

const device = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i

/** True for `con`, `NUL.1`, `lpt9`. */
export function isDeviceName(name: string): boolean {
  return device.test(name)
}

/** True for a name that a file or a folder has in every system. */
export function isNameEverywhere(name: string): boolean {
  return !isDeviceName(name) && !/[<>:"|?*\\]|[. ]$/.test(name)
}

// Names under which Windows means a device, whatever stands behind a dot: no file or folder there can be called so, and folders of
// content are shared between machines. (Microsoft, “Naming Files, Paths, and Namespaces”.)

const device = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i

/** True for `con`, `NUL.1`, `lpt9`. */
export function isDeviceName(name: string): boolean {
  return device.test(name)
}

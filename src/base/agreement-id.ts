// What an agreement can be called: its name is that of its file, of its folders in the output and in the register.

import { isDeviceName } from './device-names.js'

/** Folders of the output folder that are written apart: all but `sent` with a lock and a manifest of their own. */
export const separateFolders: readonly string[] = ['site', 'site-preview', 'archive', 'sent']

/**
 * Why an agreement cannot be called so: `form` where it is no id, or a longer one than files can be named by; `device` where Windows has no
 * file of that name; null where it can.
 */
export function unfitAgreementId(name: string): 'form' | 'folder' | 'device' | null {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || name.length > 80) return 'form'
  if (isDeviceName(name)) return 'device'
  return separateFolders.includes(name) ? 'folder' : null
}

// What lies in an output folder and is no part of what its manifest lists.

/** Folders that are written apart, each with a lock and a manifest of its own. */
export const separateFolders: readonly string[] = ['site', 'site-preview', 'archive']

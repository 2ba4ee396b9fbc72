// src/ -> dist/: a handful of files, each with what it needs of the libraries in it. A program that reads hundreds of files
// at its start takes longer to begin, and does not begin at all where a process may open few of them at once.

import { build } from 'esbuild'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

const started = [
  'cli/avtal.ts',
  'io/threads/render-worker.ts',
  'io/threads/pdf-texts-worker.ts',
  'io/lock-beat-worker.ts',
]

/* Read from where they are installed: what looks for files of its own beside itself, and what is chosen by name at run time. */
const external = ['hyphen', 'libxml2-wasm', 'minisearch', 'source-sans']

/*
 * What libraries load at their start and the program never asks for: fontkit's reader of WOFF2 fonts, which unpacks a dictionary, since
 * the fonts are TrueType; and the YAML of gray-matter, which only splits files here. Whoever asks for them after all is told so.
 */
const never = [
  { importer: /[\\/]fontkit[\\/]/, path: /^brotli\/decompress\.js$/ },
  { importer: /[\\/]gray-matter[\\/]/, path: /^js-yaml$/ },
]

const leaveOut = {
  name: 'leave out what is never asked for',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:brotli\/|js-yaml$)/ }, ({ path, importer }) =>
      never.some((one) => one.importer.test(importer) && one.path.test(path))
        ? { path, namespace: 'never' }
        : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'never' }, ({ path }) => ({
      contents: `const never = () => { throw new Error(${JSON.stringify(`${path} is no part of the program`)}) };
        module.exports = Object.assign(never, { safeLoad: never, safeDump: never })`,
    }))
  },
}

/**
 * Bundles the program; what lay in its folder goes first.
 * @param {string} source folder of the sources
 * @param {string} dist folder of the program, within one in which the libraries are found
 * @param {readonly string[]} entries what is started or loaded by its name: the command, and threads, which are found beside the file
 *   that starts them, so that all lie in one folder
 */
export async function bundle(source, dist, entries = started) {
  rmSync(dist, { recursive: true, force: true })
  if (entries === started) await bundleStudio(join(source, 'studio', 'client'), join(dist, 'studio'))
  await build({
    entryPoints: entries.map((name) => join(source, name)),
    outdir: join(dist, 'cli'),
    entryNames: '[name]',
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [leaveOut],
    external: external.flatMap((name) => [name, `${name}/*`]),
    /* Libraries in the older form of modules ask for those of Node by a function that the newer form does not have. */
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    /* Comments of libraries, some with signs for which the engine holds a whole file in twice the memory, in each thread. */
    minifyWhitespace: true,
    legalComments: 'linked',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  })
}

/**
 * What the studio's page loads in the browser; nothing of it comes from elsewhere.
 * @param {string} source
 * @param {string} dist
 */
async function bundleStudio(source, dist) {
  await build({
    entryPoints: [join(source, 'main.tsx'), join(source, 'style.css')],
    outdir: dist,
    entryNames: '[name]',
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    /* The program has these, whoever asks for them. */
    external: ['/fonts/*'],
    legalComments: 'linked',
    logLevel: 'warning',
  })
}

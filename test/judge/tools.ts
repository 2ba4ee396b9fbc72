// Finds the judges' programs, and installs what is missing: Debian packages, and into `.cache/judge` what comes from
// npm, Maven and PyPI, in the versions that lie beside this file. Comes out: where they are.

import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.js'

/** What is needed to look at pages in a browser. */
export interface BrowserTools {
  /** The folder that holds the npm packages of the judges. */
  readonly packages: string
  readonly chromium: string
}

export interface Tools extends BrowserTools {
  /** Java class path of veraPDF. */
  readonly veraPdf: string
  /** Java class path of commons-ip. */
  readonly commonsIp: string
  /** EU DSS: Java class paths of its own, and of what asks it. */
  readonly dss: { readonly jars: string; readonly classes: string }
  /** Python with pyHanko. */
  readonly pyHanko: string
  /** Python with eark-validator. */
  readonly earkValidator: string
  readonly fido: string
  /** Python with pdfplumber. */
  readonly pdfPlumber: string
}

const here = fileURLToPath(new URL('.//', import.meta.url))
const cache = fileURLToPath(new URL('../../.cache/judge/', import.meta.url))

/** Programs that have to be on the path, or files that have to be there, and the Debian packages that bring them. */
const programs: readonly (readonly [names: readonly string[], debian: readonly string[]])[] = [
  [['pdftotext', 'pdfinfo', 'pdffonts', 'pdfsig'], ['poppler-utils']],
  [['qpdf'], ['qpdf']],
  [['chromium'], ['chromium']],
  [['soffice'], ['libreoffice-writer', 'fonts-liberation']],
  // Word divides words in both languages; LibreOffice does so with these.
  [
    ['/usr/share/hyphen/hyph_sv_SE.dic', '/usr/share/hyphen/hyph_nb_NO.dic'],
    ['hyphen-sv', 'hyphen-no'],
  ],
  [['xmllint'], ['libxml2-utils']],
  [['unzip'], ['unzip']],
  [['java'], ['default-jre-headless']],
  [['javac'], ['default-jdk-headless']],
  [['mvn'], ['maven']],
  [['python3'], ['python3', 'python3-venv', 'python3-pip']],
]

/** @throws when something is missing and cannot be installed */
export async function installTools(): Promise<Tools> {
  await installPrograms(programs)
  const packages = await fromNpm()
  const veraPdf = await fromMaven('verapdf')
  const commonsIp = await fromMaven('commons-ip')
  const dss = await dssWithJudge()
  const pyHanko = await fromPyPi('pyhanko')
  const eark = await fromPyPi('eark')
  const pages = await fromPyPi('pages')
  return {
    packages: join(packages, 'node_modules'),
    veraPdf: join(veraPdf, 'jars', '*'),
    commonsIp: join(commonsIp, 'jars', '*'),
    dss: { jars: join(dss, 'jars', '*'), classes: join(dss, 'classes') },
    pyHanko: join(pyHanko, 'venv/bin/python'),
    earkValidator: join(eark, 'venv/bin/python'),
    fido: join(eark, 'venv/bin/fido'),
    pdfPlumber: join(pages, 'venv/bin/python'),
    chromium: onPath('chromium') ?? 'chromium',
  }
}

/**
 * What a browser needs alone, without the judges of files.
 * @throws as `installTools`
 */
export async function installBrowser(): Promise<BrowserTools> {
  await installPrograms(programs.filter(([names]) => names.includes('chromium')))
  const packages = await fromNpm()
  return { packages: join(packages, 'node_modules'), chromium: onPath('chromium') ?? 'chromium' }
}

function fromNpm(): Promise<string> {
  return installed('npm', ['package.json', 'package-lock.json'], async (folder) => {
    // Not `npm ci`: it wants the lockfile to know the validator's programs for other systems, which npm leaves out.
    // No scripts: one of them would fetch a Java of its own.
    await run('npm', ['install', '--ignore-scripts', '--no-fund', '--no-audit', '--prefix', folder])
  })
}

/** A program in Java with all that it needs; each has a class path of its own. */
async function fromMaven(name: string): Promise<string> {
  return await installed(name, [`${name}.pom.xml`], (folder) => copyJars(name, folder))
}

/** EU DSS, which has no command of its own, with the few lines that ask it. */
async function dssWithJudge(): Promise<string> {
  return await installed('dss', ['dss.pom.xml', 'JudgeTrust.java'], async (folder) => {
    await copyJars('dss', folder)
    const paths = ['-cp', join(folder, 'jars', '*'), '-d', join(folder, 'classes')]
    await run('javac', [...paths, join(folder, 'JudgeTrust.java')])
  })
}

async function copyJars(name: string, folder: string): Promise<void> {
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${join(folder, 'jars')}`]
  await run('mvn', ['--quiet', '--batch-mode', '--file', join(folder, `${name}.pom.xml`), ...goal])
}

/** Programs in Python; what cannot live together has environments of its own. */
async function fromPyPi(name: string): Promise<string> {
  return await installed(name, [`${name}.requirements.txt`], async (folder) => {
    await run('python3', ['-m', 'venv', join(folder, 'venv')])
    const requirements = ['--requirement', join(folder, `${name}.requirements.txt`)]
    await run(join(folder, 'venv/bin/pip'), ['install', '--quiet', '--disable-pip-version-check', ...requirements])
  })
}

async function installPrograms(wanted: typeof programs): Promise<void> {
  const debian = wanted.flatMap(([names, packages]) =>
    names.every((name) => (name.startsWith('/') ? existsSync(name) : onPath(name) !== undefined)) ? [] : packages,
  )
  if (debian.length === 0) return
  console.log(`installing ${debian.join(', ')}`)
  await run('apt-get', ['update', '--quiet'])
  await run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...debian])
}

function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))
}

/**
 * A folder of the cache, in which `install` has run for these versions of the files that name what to install.
 * They are copied first and once more, with the ending `.done`, when all has gone well.
 */
async function installed(
  name: string,
  files: readonly string[],
  install: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cache, name)
  const same = await Promise.all(
    files.map(async (file) => {
      const [wanted, done] = await Promise.all([join(here, file), join(folder, `${file}.done`)].map(textOf))
      return wanted === done
    }),
  )
  if (same.every((each) => each)) return folder
  console.log(`installing the judges from ${name}`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const file of files) await copyFile(join(here, file), join(folder, file))
  await install(folder)
  for (const file of files) await copyFile(join(here, file), join(folder, `${file}.done`))
  return folder
}

async function textOf(path: string): Promise<string | null> {
  return existsSync(path) ? await readFile(path, 'utf8') : null
}

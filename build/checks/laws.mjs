// The laws of the folders (ARCHITECTURE.md), each a function of one import: the file, where the import leads (a path from
// the root, or a package) and how it was written. It answers a sentence when the law is broken.

/** Packages that touch the world outside, each with the folders that may. Everyone else receives them through a port. */
const ADAPTERS = [
  { packages: ['dexie', 'y-indexeddb', 'y-webrtc', 'comlink'], homes: ['renderer/engine/'] },
  { packages: ['ws'], homes: ['electron/launch/', 'electron/host/'] },
  { packages: ['bonjour-service'], homes: ['electron/host/'] },
]

/** Chains of folders, the lowest first: each may use those before it, never those behind it. */
const LAYERS = [
  [['shared/foundation'], ['shared/documents'], ['shared/planning'], ['shared/engine']],
  [['shared/foundation'], ['shared/documents'], ['shared/formats']],
  [['shared/foundation'], ['shared/host']],
  [
    ['renderer/design', 'renderer/engine'],
    ['renderer/i18n'],
    ['renderer/app'],
    ['renderer/parts'],
    ['renderer/rich-text'],
    ['renderer/documents', 'renderer/features'],
    ['renderer/frame'],
  ],
  [
    ['electron/preload', 'electron/host'],
    ['electron/launch', 'electron/main'],
  ],
]

/** Folders of shared/documents that are parts of types: all types may use them, they use no type. */
const TYPE_PARTS = ['kernel', 'tree', 'rich-text', 'procedure']

/** Ways into a folder beside its index.ts, each with the reason why its index.ts will not do. */
const SIDE_DOORS = [
  // The preload takes nothing else, and the page takes no zod.
  /^shared\/host\/(channels|contract\/index)\.ts$/,
  // Declaring texts must not close a circle over the list of all texts.
  /^renderer\/i18n\/define-messages\.ts$/,
  // Starts the app: only main.tsx needs it, and tests of parts must not load the engine's worker.
  /^renderer\/app\/boot\.ts$/,
  // Its door is a program (web.ts); tests of the shell start the same browser.
  /^electron\/launch\/browser\.ts$/,
  // Loads the real engine, which tests of a plain view do without.
  /^renderer\/testing\/with-engine\.tsx$/,
  // What only tests take.
  /\/testing\.tsx?$|^shared\/testing\/suites\/index\.ts$|^electron\/testing\/standin\/index\.ts$/,
  /\.(css|json)$/,
]

const isPackage = (target, name) => target === name || target.startsWith(`${name}/`)
/** What measures, drives or builds the app from outside looks behind its doors. */
const isTool = (file) => /^(build|bench|e2e)\//.test(file)
const layerOf = (path) => /^(shared|renderer|electron)\/[^/]+(?=\/)/.exec(path)?.[0]

/** The folder with a door that a path lies in: one directly below the top, or below one that only gathers folders. */
function doorOf(path) {
  const gathered = /^(shared|renderer)\/(documents|features|planning|formats)\/[^/]+\//.exec(path)
  return (gathered ??
    /^(shared|renderer|electron)\/(?!documents\/|features\/|planning\/|formats\/)[^/]+\//.exec(path))?.[0]
}

function folderBelow(path, base) {
  const rest = path.startsWith(`${base}/`) ? path.slice(base.length + 1) : ''
  return rest.includes('/') ? rest.split('/')[0] : undefined
}

/** Two different folders under one base; those in `common` may be used by all and use only each other. */
function siblings(file, target, base, common = []) {
  const from = folderBelow(file, base)
  const to = folderBelow(target, base)
  if (!from || !to || from === to || common.includes(to)) return undefined
  return `${base}/${from} imports ${base}/${to}: they meet in projections and commands`
}

function pure(file, target) {
  if (!file.startsWith('shared/')) return undefined
  const isImpure =
    /^(renderer|electron)\/|^node:|^(react|electron)(\/|$|-)/.test(target) ||
    ADAPTERS.some(({ packages }) => packages.some((name) => isPackage(target, name)))
  return isImpure ? `shared/ is pure but imports ${target}` : undefined
}

function hostless(file, target) {
  return file.startsWith('renderer/') && (/^(node:|electron\/)/.test(target) || isPackage(target, 'electron'))
    ? `renderer/ imports ${target}: the host is reached through HostApi`
    : undefined
}

// By the specifier: the target of `#electron/host/index.ts` looks like a part of the package. The stand-in takes
// Electron's types, to be held to them.
function electronOnlyInItsShell(file, _target, specifier) {
  return isPackage(specifier, 'electron') && !/^electron\/(main|preload|testing\/standin)\//.test(file)
    ? 'electron is imported only in electron/main and electron/preload'
    : undefined
}

function adaptersAtHome(file, target) {
  if (!/^(renderer|electron)\//.test(file)) return undefined
  const adapter = ADAPTERS.find(({ packages }) => packages.some((name) => isPackage(target, name)))
  return adapter && !adapter.homes.some((home) => file.startsWith(home))
    ? `${target} is imported only in ${adapter.homes.join(' and ')}: others receive it through a port`
    : undefined
}

// Our own adapters: the worker's connection, the system's clock and randomness.
function composedAtTheTop(file, target) {
  return target.startsWith('renderer/engine/') && !/^renderer\/(app|engine|gallery)\//.test(file) && !isTool(file)
    ? `only renderer/app constructs adapters; this imports ${target}`
    : undefined
}

function layered(file, target) {
  // The list of all texts names every folder that has some.
  if (file === 'renderer/i18n/registry.ts' && target.endsWith('/messages.ts')) return undefined
  const [from, to] = [layerOf(file), layerOf(target)]
  const isAbove = LAYERS.some((chain) => {
    const [low, high] = [from, to].map((folder) => chain.findIndex((layer) => layer.includes(folder)))
    return low >= 0 && high > low
  })
  return isAbove ? `${from} imports ${to}, which is built on it` : undefined
}

function throughTheDoor(file, target) {
  if (isTool(file)) return undefined
  const door = doorOf(target)
  if (!door || file.startsWith(door) || target === `${door}index.ts`) return undefined
  if (SIDE_DOORS.some((way) => way.test(target))) return undefined
  if (file === 'renderer/i18n/registry.ts' && target.endsWith('/messages.ts')) return undefined
  return `go through ${door}index.ts instead of ${target}`
}

function testPartsInTestsOnly(file, target) {
  const isTestPart = /^(shared|renderer|electron)\/(.+\/)?testing(\/|\.tsx?$)/
  return isTestPart.test(target) && !isTestPart.test(file) && !file.startsWith('renderer/gallery/') && !isTool(file)
    ? `${target} is for tests; what ships must not import it`
    : undefined
}

export const LAWS = [
  pure,
  hostless,
  electronOnlyInItsShell,
  adaptersAtHome,
  composedAtTheTop,
  layered,
  throughTheDoor,
  testPartsInTestsOnly,
  (file, target) => siblings(file, target, 'shared/documents', TYPE_PARTS),
  (file, target) => siblings(file, target, 'renderer/documents'),
  (file, target) => siblings(file, target, 'renderer/features'),
]

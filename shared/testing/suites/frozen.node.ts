import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes an earlier build wrote, and what they must still read as. */
export type FrozenDocument = { readonly name: string; readonly bytes: Uint8Array; readonly snapshot: unknown }

/** Reads every `*.b64` of a folder with the `.json` beside it. */
export function readFrozen(folder: string): FrozenDocument[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.b64'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.b64'.length)
      return {
        name,
        bytes: new Uint8Array(Buffer.from(readFileSync(join(folder, file), 'utf8'), 'base64')),
        snapshot: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as unknown,
      }
    })
}

/** Freezes a document. Refuses to touch a file that exists: bytes in people's hands cannot be changed either. */
export function writeFrozen(folder: string, document: FrozenDocument): 'written' | 'exists' {
  const [bytes, json] = [join(folder, `${document.name}.b64`), join(folder, `${document.name}.json`)]
  if (existsSync(bytes) || existsSync(json)) return 'exists'
  mkdirSync(folder, { recursive: true })
  const lines =
    Buffer.from(document.bytes)
      .toString('base64')
      .match(/.{1,120}/g) ?? []
  writeFileSync(bytes, `${lines.join('\n')}\n`)
  writeFileSync(json, `${JSON.stringify(document.snapshot, null, 2)}\n`)
  return 'written'
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { RecoveryCopies } from '../../engine/index.ts'
import type { DocumentId } from '../../foundation/index.ts'

/** What the suite needs of one disk. */
export type RecoveryHarness = {
  readonly copies: RecoveryCopies
  /** Ends this run in order; `open` of the same harness is the next start. */
  readonly close: () => Promise<void>
}

const PLAN = 'plan000000000000' as DocumentId // ids of the suite's documents
const BOARD = 'board00000000000' as DocumentId

/** The contract of the RecoveryCopies port: every implementation runs it from its own test file. */
export function describeRecoveryCopies(name: string, createDisk: () => { readonly open: () => RecoveryHarness }): void {
  describe(`recovery copies ${name}`, () => {
    let disk: ReturnType<typeof createDisk>
    let run: RecoveryHarness
    const restart = async (): Promise<void> => {
      await run.close()
      run = disk.open()
    }
    beforeEach(() => {
      disk = createDisk()
      run = disk.open()
    })
    afterEach(() => run.close())

    it('answer null for a document that no editor ever opened', async () => {
      expect(await run.copies.read(PLAN)).toBeNull()
      await run.copies.open(BOARD, writing('看板').state())
      expect(await run.copies.read(PLAN)).toBeNull()
    })

    it('hold a document as it was opened, and every update since, also after a restart', async () => {
      const plan = writing('差评')
      await run.copies.open(PLAN, plan.state())
      for (const text of ['安抚', '话术']) run.copies.write(PLAN, plan.append(text))
      await run.copies.close(PLAN)
      expect(textOf(await run.copies.read(PLAN))).toBe('差评安抚话术')
      await restart()
      expect(textOf(await run.copies.read(PLAN))).toBe('差评安抚话术')
    })

    it('write what still waits when the run ends with documents open', async () => {
      const plan = writing('主图')
      await run.copies.open(PLAN, plan.state())
      run.copies.write(PLAN, plan.append('设计'))
      await restart()
      expect(textOf(await run.copies.read(PLAN))).toBe('主图设计')
    })

    it('lose no update that is written while the copy is still being opened', async () => {
      const plan = writing('双')
      const opening = run.copies.open(PLAN, plan.state())
      run.copies.write(PLAN, plan.append('11'))
      await opening
      await restart()
      expect(textOf(await run.copies.read(PLAN))).toBe('双11')
    })

    it('add to an older copy when a document is opened again, and forget nothing the document has lost', async () => {
      const plan = writing('备货')
      await run.copies.open(PLAN, plan.state())
      await run.copies.close(PLAN)
      await restart()
      const damaged = writing('物流')
      await run.copies.open(PLAN, damaged.state())
      await run.copies.close(PLAN)
      const both = textOf(await run.copies.read(PLAN)) ?? ''
      expect(['备货物流', '物流备货']).toContain(both)
    })

    it('keep documents apart', async () => {
      await run.copies.open(PLAN, writing('导图').state())
      await run.copies.open(BOARD, writing('看板').state())
      await run.copies.close(PLAN)
      expect([textOf(await run.copies.read(PLAN)), textOf(await run.copies.read(BOARD))]).toEqual(['导图', '看板'])
    })

    it('take writes to a document that is not open, and closing one that is not, without a word', async () => {
      const plan = writing('x')
      expect(() => run.copies.write(PLAN, plan.state())).not.toThrow()
      await run.copies.close(PLAN)
      await run.copies.open(PLAN, plan.state())
      await run.copies.close(PLAN)
      await run.copies.close(PLAN)
      expect(textOf(await run.copies.read(PLAN))).toBe('x')
    })

    it('are not changed by what their caller does to the bytes afterwards', async () => {
      const plan = writing('原文')
      const state = plan.state()
      const update = plan.append('不变')
      await run.copies.open(PLAN, state)
      run.copies.write(PLAN, update)
      state.fill(0)
      await run.copies.close(PLAN)
      update.fill(0)
      const read = await run.copies.read(PLAN)
      expect(textOf(read)).toBe('原文不变')
      read?.fill(0)
      expect(textOf(await run.copies.read(PLAN))).toBe('原文不变')
    })
  })
}

/** A document somebody types into; `append` answers the update. */
function writing(text: string) {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, text)
  return {
    state: () => Y.encodeStateAsUpdate(doc),
    append: (more: string): Uint8Array => {
      const before = Y.encodeStateVector(doc)
      doc.getText('t').insert(doc.getText('t').length, more)
      return Y.encodeStateAsUpdate(doc, before)
    },
  }
}

function textOf(state: Uint8Array | null): string | null {
  if (!state) return null
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc.getText('t').toJSON()
}

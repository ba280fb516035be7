import { cleanup, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useActions } from '#renderer/app/index.ts'
import { renderWith } from '#renderer/testing/index.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

afterEach(cleanup)

function Offering({ screenIsOpen }: { readonly screenIsOpen: boolean }): ReactNode {
  useActions(
    [
      { id: 'edit.redo', title: '重做', group: '编辑', keys: ['Mod+Shift+Z', 'Mod+Y'], run: () => undefined },
      { id: 'view.light', title: '浅色主题', group: '外观', run: () => undefined },
    ],
    'window',
  )
  useActions(
    screenIsOpen ? [{ id: 'map.walk', title: '移到旁边的节点', group: '节点', keys: ['ArrowUp', 'ArrowDown'] }] : [],
  )
  return <ShortcutsDialog open onClose={() => undefined} />
}

const rows = () =>
  screen.getAllByRole('term').map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`)
const headings = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)

it('lists the keys that work here, those of the screen first, and nothing without a key', () => {
  renderWith(<Offering screenIsOpen />)
  expect(headings()).toEqual(['这个页面', '到处都能用'])
  expect(rows()).toEqual(['移到旁边的节点: ↑或↓', '重做: CtrlShiftZ或CtrlY'])
})

it('has no empty part for a screen without keys', () => {
  renderWith(<Offering screenIsOpen={false} />)
  expect(headings()).toEqual(['到处都能用'])
})

import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderWith, sampleBoard, stubClient } from '#renderer/testing/index.ts'
import { useProjectMemory } from '../project-memory.ts'
import { FilterBar } from './filter-bar.tsx'
import { useProjectFocus } from './use-task-filter.ts'

afterEach(cleanup)
beforeEach(() => {
  useProjectMemory.setState({ projects: {} })
  useProjectFocus.setState({ projects: {} })
})

const open = () => renderWith(<FilterBar board={sampleBoard([])} />, { client: stubClient({}) })
const filter = () => useProjectFocus.getState().projects['project-1']?.filter
const menuItem = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name: '存下的筛选' }))
  fireEvent.click(await screen.findByRole('menuitem', { name }))
}

describe('saved filters', () => {
  it('are nothing to see until there is something to save', () => {
    open()
    expect(screen.queryByRole('button', { name: '存下的筛选' })).toBeNull()
  })

  it('keep a filter under a name, bring it back, and forget it', async () => {
    open()
    fireEvent.click(screen.getByRole('button', { name: '逾期' }))
    await menuItem('存下这个筛选')
    const name = await screen.findByRole('textbox', { name: '给筛选起个名字' })
    fireEvent.change(name, { target: { value: '要催的' } })
    fireEvent.keyDown(name, { key: 'Enter' })
    fireEvent.click(screen.getByRole('button', { name: '清除筛选' }))
    expect(filter()?.due).toBeNull()
    await menuItem('要催的')
    await waitFor(() => expect(filter()?.due).toBe('late'))
    await menuItem('删掉“要催的”')
    expect(useProjectMemory.getState().projects['project-1']?.filters).toEqual([])
  })

  it('are read as far as they can be when another build wrote them', () => {
    const filters = [{ name: '旧的', filter: { due: 'someday', tag: '天猫', text: 3 } }, { name: 5 }, null]
    useProjectMemory.setState({ projects: { 'project-1': { filters } } })
    open()
    fireEvent.click(screen.getByRole('button', { name: '存下的筛选' }))
    fireEvent.click(screen.getByRole('menuitem', { name: '旧的' }))
    expect(filter()).toMatchObject({ due: null, tag: '天猫', text: '' })
  })
})

import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { openTestEngine } from '#shared/engine/testing.ts'
import { renderWith } from '#renderer/testing/index.ts'
import { TemplatesDialog } from './index.ts'

afterEach(cleanup)

async function open(language: 'zh-CN' | 'en' = 'zh-CN') {
  const { engine } = await openTestEngine()
  const { history } = renderWith(<TemplatesDialog open onClose={() => undefined} />, { language, client: engine })
  await screen.findByRole('radio', { name: language === 'en' ? 'Product launch WBS' : '新品首发 WBS' })
  return { engine, history }
}

describe('new from template', () => {
  it('makes the project of 双11 with the next 11 November proposed, and opens its map', async () => {
    const { engine, history } = await open()
    expect((screen.getByLabelText(/^双11/) as HTMLInputElement).value).toMatch(/-11-11$/)
    expect(screen.getByText(/10 个分组 · 37 项任务 · 11 份 SOP/)).toBeTruthy()
    fireEvent.change(screen.getByLabelText('项目名称'), { target: { value: '2027 双11' } })
    fireEvent.click(screen.getByRole('button', { name: '新建项目' }))
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/d\//), { timeout: 15_000 })
    const tree = await engine.query('workspace/tree', null)
    expect(tree.filter(({ kind }) => kind === 'project').map(({ title }) => title)).toEqual(['2027 双11'])
    expect(tree.find(({ id }) => history.at(-1)?.endsWith(id))?.kind).toBe('mindmap')
  })

  it('asks for the launch day before anything is made', async () => {
    await open('en')
    fireEvent.click(screen.getByRole('radio', { name: 'Product launch WBS' }))
    const day = await screen.findByLabelText(/^Launch day/)
    expect(screen.getByRole('button', { name: 'Create project' }).hasAttribute('disabled')).toBe(true)
    fireEvent.blur(day)
    expect(screen.getByText('Choose this day so that the dates can be set')).toBeTruthy()
    fireEvent.change(day, { target: { value: '2027-03-01' } })
    expect(screen.getByRole('button', { name: 'Create project' }).hasAttribute('disabled')).toBe(false)
    expect(screen.getByText(/4 sections · 18 tasks · 3 SOPs/)).toBeTruthy()
  })
})

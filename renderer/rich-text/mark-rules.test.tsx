import { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { richTextExtensions } from './extensions.ts'

let editor: Editor | null = null
afterEach(() => editor?.destroy())

/** Types a text character by character into an empty body, as keys do, and answers the HTML. */
function typed(text: string): string {
  const made = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: richTextExtensions({
      fragment: new Y.Doc().getXmlFragment('content'),
      placeholder: '',
      hold: () => () => {},
      schedule: () => () => {},
      onUnknown: () => {},
    }),
  })
  editor = made
  for (const character of text) {
    const { from, to } = made.state.selection
    const insert = () => made.state.tr.insertText(character, from, to)
    const isHandled = made.view.someProp('handleTextInput', (handle) => handle(made.view, from, to, character, insert))
    if (isHandled !== true) made.view.dispatch(insert())
  }
  return made.getHTML()
}

describe('marks typed as Markdown', () => {
  it.each([
    ['价格：**先安抚**', '<p>价格：<strong>先安抚</strong></p>'],
    ['改价前**先改表**', '<p>改价前<strong>先改表</strong></p>'],
    ['（~~旧价~~', '<p>（<s>旧价</s></p>'],
    ['原价~~旧价~~', '<p>原价<s>旧价</s></p>'],
    ['编码`SKU-01`', '<p>编码<code>SKU-01</code></p>'],
    ['注意：*慢*', '<p>注意：<em>慢</em></p>'],
    ['“**重点**', '<p>“<strong>重点</strong></p>'],
    ['**开头**', '<p><strong>开头</strong></p>'],
    ['a **b c**', '<p>a <strong>b c</strong></p>'],
  ])('%s becomes %s', (text, html) => {
    expect(typed(text)).toBe(html)
  })

  it.each(['尺寸 长*宽*高', '主图_800_白底', '2**3**4', 'a~~b~~', '价格** 空格**', '五星****'])(
    '%s stays as it is typed',
    (text) => {
      expect(typed(text)).toBe(`<p>${text}</p>`)
    },
  )

  it('goes on without the mark', () => {
    expect(typed('先**看**再改')).toBe('<p>先<strong>看</strong>再改</p>')
  })
})

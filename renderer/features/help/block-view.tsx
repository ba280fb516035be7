import { Fragment, type ReactNode } from 'react'
import type { Inline, Line, ListItem, RichTextBlock } from '#shared/documents/rich-text/index.ts'

type Blocks = { readonly blocks: readonly RichTextBlock[]; readonly onLink: (href: string) => void }

/** Blocks to be read, in the look of a page. What the help does not use is shown for its text. */
export function BlockView({ blocks, onLink }: Blocks): ReactNode {
  // Made once from a file and never reordered: the place is a key.
  return blocks.map((block, index) => <Block key={index} block={block} onLink={onLink} />)
}

function Block({ block, onLink }: { readonly block: RichTextBlock; readonly onLink: Blocks['onLink'] }): ReactNode {
  const words = (line: Line): ReactNode => <Words line={line} onLink={onLink} />
  const items = (list: readonly ListItem[]): ReactNode =>
    list.map((item, index) => {
      const { text, blocks } = typeof item === 'string' || !('text' in item) ? { text: item, blocks: [] } : item
      return (
        <li key={index}>
          <p>{words(text)}</p>
          <BlockView blocks={blocks} onLink={onLink} />
        </li>
      )
    })
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{words(block.text)}</h2> : <h3>{words(block.text)}</h3>
    case 'paragraph':
      return <p>{words(block.text)}</p>
    case 'bullets':
      return <ul>{items(block.items)}</ul>
    case 'numbers':
      return <ol start={block.start}>{items(block.items)}</ol>
    case 'tasks':
      return <ul>{items(block.items.map(({ text }) => text))}</ul>
    case 'quote':
      return (
        <blockquote>
          <BlockView blocks={block.blocks} onLink={onLink} />
        </blockquote>
      )
    case 'callout':
      return (
        <div role="note" data-callout={block.tone}>
          <BlockView blocks={block.blocks} onLink={onLink} />
        </div>
      )
    case 'code':
      return <pre>{block.text}</pre>
    case 'rule':
      return <hr />
    case 'table':
      return <Table block={block} words={words} />
    case 'image':
      return <p>{block.alt}</p>
  }
}

function Table({
  block: { header, rows },
  words,
}: {
  readonly block: Extract<RichTextBlock, { kind: 'table' }>
  readonly words: (line: Line) => ReactNode
}): ReactNode {
  const [first = [], ...rest] = header ? rows : [[], ...rows]
  return (
    <div className="tableWrapper">
      <table>
        {first.length > 0 ? (
          <thead>
            <tr>
              {first.map((cell, column) => (
                <th key={column} scope="col">
                  {words(cell)}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {rest.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{words(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Words({ line, onLink }: { readonly line: Line; readonly onLink: Blocks['onLink'] }): ReactNode {
  if (typeof line === 'string') return line
  return line.map((run, index) => (
    <Fragment key={index}>
      <Run run={run} onLink={onLink} />
    </Fragment>
  ))
}

function Run({ run, onLink }: { readonly run: Inline; readonly onLink: Blocks['onLink'] }): ReactNode {
  if ('break' in run) return <br />
  if ('mention' in run) return run.mention.label
  const { text, link, marks = [] } = run
  const code = marks.includes('code') ? <code>{text}</code> : text
  const strong = marks.includes('bold') ? <strong>{code}</strong> : code
  if (link === undefined) return strong
  return (
    <button type="button" className="text-accent-text underline underline-offset-3" onClick={() => onLink(link)}>
      {strong}
    </button>
  )
}

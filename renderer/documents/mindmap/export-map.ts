import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import { extentOf, type PlacedAnnotation } from './annotations.ts'
import { type Geometry, GLYPH, hasGlyph, type PlacedNode, styleOf } from './geometry.ts'
import { veinsIn } from './veins.tsx'

const MARGIN = 32

/** A map as an indented Markdown list, notes as quotes below their nodes; folded branches too. */
export function markdownOf(map: MapSnapshot, top: NodeId = map.rootId): string {
  const lines: string[] = [`# ${oneLine(map.nodes[top]?.text ?? map.title)}`, '']
  const write = (id: NodeId, depth: number): void => {
    const node = map.nodes[id]
    if (!node) return
    const indent = '  '.repeat(depth)
    lines.push(`${indent}- ${oneLine(node.text)}`)
    for (const line of node.note === '' ? [] : node.note.split('\n')) lines.push(`${indent}  > ${line}`)
    for (const child of map.children[id] ?? []) write(child, depth + 1)
  }
  for (const id of map.children[top] ?? []) write(id, 0)
  return `${lines.join('\n')}\n`
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')

/** A whole map as an SVG document, from the layout and not from the page: what is out of sight is in it too. */
export function svgOf(
  geometry: Geometry,
  annotations: readonly PlacedAnnotation[],
  options: { readonly colour: (variable: string) => string; readonly family: string },
): { readonly svg: string; readonly width: number; readonly height: number } {
  const bounds = extentOf(geometry, annotations)
  const width = Math.ceil(bounds.right - bounds.left + 2 * MARGIN)
  const height = Math.ceil(bounds.bottom - bounds.top + 2 * MARGIN)
  const paint = (value: string): string =>
    value.replaceAll(/var\((--[\w-]+)\)/g, (_all, name: string) => options.colour(name))
  const veins = veinsIn(geometry, bounds).map(
    ({ d, stroke, width: line, dashed }) =>
      `<path d="${d}" fill="none" stroke="${paint(stroke)}" stroke-width="${line}"${dashed ? ' stroke-dasharray="4 3"' : ''}/>`,
  )
  const nodes = geometry.nodes.map((placed) => paint(nodeOf(placed)))
  const over = annotations.map((placed) => paint(annotationOf(placed)))
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="${bounds.left - MARGIN} ${bounds.top - MARGIN} ${width} ${height}" font-family="${escape(options.family)}">` +
    `<rect x="${bounds.left - MARGIN}" y="${bounds.top - MARGIN}" width="${width}" height="${height}" fill="${options.colour('--bg-canvas')}"/>` +
    `${veins.join('')}${nodes.join('')}${over.join('')}</svg>`
  return { svg, width, height }
}

function annotationOf({ annotation: { kind, text }, path, tip, label, hue }: PlacedAnnotation): string {
  const ink = kind === 'relation' ? 'var(--text-2)' : line(hue)
  const dash = kind === 'summary' ? '' : ' stroke-dasharray="5 4"'
  // The words stand on a strip of the ground, as on the screen: the line must not run through them.
  const words = text
    ? `<text x="${label.x}" y="${label.y}" font-size="12" font-weight="500" text-anchor="${label.align}" ` +
      `dominant-baseline="central" fill="${ink}" stroke="var(--bg-canvas)" stroke-width="6" paint-order="stroke">${escape(text)}</text>`
    : ''
  const arrow = tip ? `<path d="${tip}" fill="${ink}"/>` : ''
  return `<path d="${path}" fill="none" stroke="${ink}" stroke-width="1.5"${dash}/>${arrow}${words}`
}

function nodeOf(placed: PlacedNode): string {
  const { x, y, width, height, depth, hue, node, facts, lines, hidden } = placed
  const style = styleOf(placed)
  const isRoot = depth === 0 && node.parentId === null
  const fill = isRoot ? 'var(--accent)' : depth <= 1 ? softFill(hue) : 'var(--bg-surface)'
  const stroke = isRoot ? 'var(--accent)' : depth <= 1 ? line(hue) : 'var(--border)'
  const box =
    depth > 1 && !facts.link?.task
      ? ''
      : `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${fill}" stroke="${stroke}"/>`
  const glyph = hasGlyph(facts.link) || facts.idea
  const mark = glyph
    ? `<circle cx="${x + style.padding + 7}" cy="${y + height / 2}" r="${facts.idea ? 3 : 5.5}" fill="none" stroke="var(--border-control)" stroke-width="1.5"/>`
    : ''
  const left = x + style.padding + (glyph ? GLYPH : isRoot ? 26 : 0)
  const colour = isRoot ? 'var(--accent-fg)' : 'var(--text-1)'
  const first = y + height / 2 - ((lines - 1) * style.lineHeight) / 2
  const text = brokenInto(node.text, lines)
    .map((part, index) => `<tspan x="${left}" y="${first + index * style.lineHeight}">${escape(part)}</tspan>`)
    .join('')
  const due = facts.link?.task?.schedule.due
  const date = due
    ? `<text x="${x + width - style.padding}" y="${y + height / 2}" font-size="12" text-anchor="end" dominant-baseline="central" fill="var(--text-2)">${escape(due.slice(5, 10).replace('-', '/'))}</text>`
    : ''
  const fold =
    hidden > 0
      ? `<text x="${x + width + 12}" y="${y + height / 2}" font-size="11" dominant-baseline="central" fill="${line(hue)}">${hidden}</text>`
      : ''
  return (
    `${box}${mark}<text font-size="${style.fontSize}" font-weight="${style.weight}" dominant-baseline="central" ` +
    `fill="${colour}">${text}</text>${date}${fold}`
  )
}

const line = (hue: number | null): string => (hue === null ? 'var(--accent)' : `var(--b${hue})`)
const softFill = (hue: number | null): string => (hue === null ? 'var(--accent-soft)' : `var(--b${hue}-soft)`)

/** Breaks a text into about as many lines as it was measured to have; SVG breaks nothing itself. */
function brokenInto(text: string, lines: number): readonly string[] {
  const typed = text.split('\n')
  if (typed.length >= lines) return typed
  const size = Math.ceil(Array.from(text).length / lines)
  return typed.flatMap((part) => {
    const letters = Array.from(part)
    return Array.from({ length: Math.max(1, Math.ceil(letters.length / size)) }, (_, index) =>
      letters.slice(index * size, (index + 1) * size).join(''),
    )
  })
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** The colours and the font of the page as it is now. */
export function pageColours(): { readonly colour: (variable: string) => string; readonly family: string } {
  const style = getComputedStyle(document.documentElement)
  return {
    colour: (variable) => style.getPropertyValue(variable).trim(),
    family: style.getPropertyValue('--font-ui').trim() || 'sans-serif',
  }
}

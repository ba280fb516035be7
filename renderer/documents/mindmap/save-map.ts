import { createElement } from 'react'
import type { Files } from '#renderer/app/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { PlacedAnnotation } from './annotations.ts'
import { markdownOf } from './export-map.ts'
import type { Geometry } from './geometry.ts'
import type { Drawing } from './map-drawing.tsx'
import { pageColours } from './page-colours.ts'

/** What a map can be written as. PDF goes through the system's print dialog, which knows paper. */
export const MAP_FORMATS = ['markdown', 'svg', 'png', 'pdf'] as const
export type MapFormat = (typeof MAP_FORMATS)[number]

/** Writes the map as a person sees it now, all of it; resolves when the file is with the system. */
export async function saveMap(
  format: MapFormat,
  {
    map,
    geometry,
    annotations,
    name,
    today,
    files,
    imageOf,
  }: {
    readonly map: MapSnapshot
    readonly geometry: Geometry
    readonly annotations: readonly PlacedAnnotation[]
    readonly name: string
    readonly today: string
    readonly files: Files
    /** The bytes of a picture; null when they are not on this computer. */
    readonly imageOf: (blob: string) => Promise<Blob | null>
  },
): Promise<void> {
  const file = name.replaceAll(/[\\/:*?"<>|]/g, ' ')
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  if (format === 'markdown') return void (await files.save(`${file}.md`, encode(markdownOf(map))))
  const pictures = await addressesOf(geometry, imageOf)
  const drawing = await draw({ geometry, annotations, today, pictures })
  switch (format) {
    case 'svg':
      return void (await files.save(`${file}.svg`, encode(drawing.svg)))
    case 'png':
      return void (await files.save(`${file}.png`, await pngOf(drawing)))
    case 'pdf':
      return printDrawing(drawing, name)
  }
}

type Drawn = { readonly svg: string; readonly width: number; readonly height: number }

/** The drawing as a document of its own, in the colours of the page. */
async function draw(drawing: Omit<Drawing, 'family'>): Promise<Drawn> {
  // Only whoever exports a map needs them.
  const [{ renderToStaticMarkup }, { drawingSize, MapDrawing }] = await Promise.all([
    import('react-dom/server'),
    import('./map-drawing.tsx'),
  ])
  const { paint, family } = pageColours()
  const svg = paint(renderToStaticMarkup(createElement(MapDrawing, { ...drawing, family })))
  return { svg, ...drawingSize(drawing) }
}

/** The pictures of the map as `data:` addresses: a file that is passed on has nothing beside it. */
async function addressesOf(
  { nodes }: Geometry,
  imageOf: (blob: string) => Promise<Blob | null>,
): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>()
  for (const blob of new Set(nodes.flatMap(({ node }) => node.image?.blob ?? []))) {
    const image = await imageOf(blob)
    if (image) addresses.set(blob, await dataAddress(image))
  }
  return addresses
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('An image could not be read')))
    reader.readAsDataURL(blob)
  })
}

// Sharp on a screen and in a chat; beyond the limit browsers refuse a canvas.
const PNG_SCALE = 2
const PNG_SIDE_MAX = 16_000

async function pngOf({ svg, width, height }: Drawn): Promise<Uint8Array> {
  const scale = Math.min(PNG_SCALE, PNG_SIDE_MAX / width, PNG_SIDE_MAX / height)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * scale)
  canvas.height = Math.ceil(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The browser could not make an image of this size')
  return new Uint8Array(await blob.arrayBuffer())
}

/** Prints the drawing alone, fitted to one page; `title` names the file where "save as PDF" is chosen. */
function printDrawing({ svg, width, height }: Drawn, title: string): void {
  const sheet = document.createElement('div')
  sheet.className = 'print-sheet'
  sheet.dataset['wide'] = String(width > height)
  // Our own drawing, with every text escaped by React.
  sheet.append(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement)
  const before = document.title
  document.title = title
  document.body.append(sheet)
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove()
      document.title = before
    },
    { once: true },
  )
  window.print()
}

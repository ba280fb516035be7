import '../design/index.css'
import { createRoot } from 'react-dom/client'
import { usePreferences } from '#renderer/app/index.ts'
import { preferencesOf } from './preferences-of.ts'
import { GalleryScreen } from './screens.tsx'

// Development only: `gallery.html?screen=app&theme=dark&lang=en#/work`. Never part of the build.
const query = new URLSearchParams(location.search)
usePreferences.setState(preferencesOf(query))
const root = document.querySelector('#root')
if (root) createRoot(root).render(<GalleryScreen name={query.get('screen') ?? 'primitives'} query={query} />)

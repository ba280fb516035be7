import { useEffect, useMemo, useState } from 'react'
import { canvasMeasure, type MeasureText } from './layout/measure.ts'

const WEIGHTS = ['400', '600']
// A face is fetched for the characters it has: some of each script.
const SAMPLE = '双11 A'

const fontOf = (weight: string): string => `${weight} 13px "Branchline Latin"`

/** Measures in the page's own font: at once when its web fonts are there, else again as soon as they are. */
export function useTextMeasure(): { readonly measure: MeasureText; readonly family: string } {
  const [fontsReady, setFontsReady] = useState(areFontsThere)
  useEffect(() => {
    if (fontsReady) return
    let left = false
    // Asked for by name: `ready` alone resolves before anything on the page has used the font.
    const fonts = WEIGHTS.map((weight) => document.fonts?.load(fontOf(weight), SAMPLE))
    void Promise.allSettled(fonts).then(() => {
      if (!left) setFontsReady(true)
    })
    return () => {
      left = true
    }
  }, [fontsReady])
  return useMemo(() => {
    // A new measure forgets widths taken with the fallback font; `fontsReady` is what makes it new.
    void fontsReady
    const context = document.createElement('canvas').getContext('2d')
    const family = getComputedStyle(document.documentElement).getPropertyValue('--font-ui') || 'sans-serif'
    return { measure: context ? canvasMeasure(context) : (value: string) => value.length * 13, family }
  }, [fontsReady])
}

function areFontsThere(): boolean {
  return WEIGHTS.every((weight) => document.fonts?.check(fontOf(weight), SAMPLE))
}
